package io.paperwire.ingest.version;

import io.paperwire.event.DigestRow;
import io.paperwire.model.ArxivId;
import io.paperwire.model.RowHash;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows for tests, written as {@code number:words:day:section}; the last two may be missing. */
final class Rows {
    private Rows() {}

    static List<DigestRow> of(String... rows) {
        List<DigestRow> list = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(":", -1);
            LocalDate date = parts.length > 2 && !parts[2].isEmpty() ? LocalDate.parse(parts[2]) : null;
            list.add(new DigestRow(id(parts[0]), hash(parts[1]), date, parts.length > 3 ? parts[3] : "", false));
        }
        return list;
    }

    /** Rows 1 to {@code count}, all with the same words. */
    static List<DigestRow> many(int count) {
        List<DigestRow> list = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            list.addAll(of(i + ":words"));
        }
        return list;
    }

    static ArxivId id(String number) {
        return new ArxivId("2505.%05d".formatted(Integer.parseInt(number)));
    }

    static RowHash hash(String words) {
        return new RowHash(RowHash.sha256(words.getBytes(StandardCharsets.UTF_8)));
    }
}
