package io.paperwire.query.board;

import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.BoardRow.Witness;
import io.paperwire.query.Papers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Rows of boards for tests, with what the test is not about filled in. */
public final class Rows {
    private Rows() {}

    public static BoardHeader board(String slug, String direction) {
        return new BoardHeader(slug, "AIME 2025", "Pass@1", "", "%", direction, Instant.parse("2025-05-13T06:02:11Z"));
    }

    public static BoardRow row(String paper, String day, String subject, String value) {
        return of(paper, day, subject, value, false, List.of());
    }

    public static BoardRow baseline(String paper, String day, String subject, String value) {
        return of(paper, day, subject, value, true, List.of());
    }

    public static BoardRow doubted(String paper, String day, String subject, String value) {
        return of(paper, day, subject, value, false, List.of("unsure"));
    }

    private static BoardRow of(
            String paper, String day, String subject, String value, boolean baseline, List<String> doubts) {
        return new BoardRow(
                new ArxivId(paper),
                "Title of " + paper,
                LocalDate.parse(day),
                subject,
                new BigDecimal(value),
                "%",
                baseline,
                0.9,
                doubts.isEmpty(),
                doubts,
                Agreement.SINGLE,
                subject.endsWith("7B") ? new BigDecimal("7000000000") : null,
                List.of(new Witness(
                        Papers.DIGEST,
                        value + "%",
                        12,
                        12 + value.length() + 1,
                        "AIME 2025",
                        "Pass@1",
                        subject + " reaches " + value + "% on AIME 2025.",
                        false)));
    }
}
