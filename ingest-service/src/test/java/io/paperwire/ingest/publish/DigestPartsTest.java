package io.paperwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import io.paperwire.model.RowHash;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestPartsTest {

    @Test
    void smallVersionIsOnePart() {
        assertThat(DigestParts.of(version(0, ""))).containsExactly(version(0, ""));
    }

    @Test
    void largeVersionIsCutIntoPartsThatHoldAllRowsInOrder() {
        DigestEvent version = version(30_000, "Vision");

        List<DigestEvent> parts = DigestParts.of(version);

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts)
                .allSatisfy(part -> assertThat(WireJson.write(part)).hasSizeLessThan(2 * DigestParts.PART_BYTES));
        assertThat(parts.stream().flatMap(part -> part.rows().stream()).toList())
                .isEqualTo(version.rows());
        assertThat(parts).extracting(DigestEvent::part).isSorted();
        assertThat(parts.get(0).rejects()).hasSize(1);
        assertThat(parts.get(1).rejects()).isEmpty();
    }

    @Test
    void sectionsFullOfEscapesStayWithinTheLimit() {
        List<DigestEvent> parts = DigestParts.of(version(5_000, "\u0001".repeat(200)));

        assertThat(parts)
                .allSatisfy(part -> assertThat(WireJson.write(part)).hasSizeLessThan(2 * DigestParts.PART_BYTES));
    }

    private static DigestEvent version(int rows, String section) {
        RowHash hash = new RowHash("0".repeat(64));
        List<DigestRow> list = IntStream.range(0, rows)
                .mapToObj(i -> new DigestRow(new ArxivId("2505.%05d".formatted(i)), hash, null, section, false))
                .toList();
        return new DigestEvent(
                new DigestId("press", "a.md"),
                "epoch",
                1,
                "0".repeat(64),
                100,
                Origin.FILE,
                DigestStatus.APPLIED,
                null,
                1,
                "plain-table",
                Instant.EPOCH,
                null,
                null,
                new Accounting(rows, rows, 0, 0, rows, 0, 0, 0, 0, rows),
                List.of(new Reject(1, 1, "reason", "quote", "expected")),
                list,
                1,
                1);
    }
}
