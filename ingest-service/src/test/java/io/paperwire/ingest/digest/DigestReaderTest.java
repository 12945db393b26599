package io.paperwire.ingest.digest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestReaderTest {
    private static final String HEADER = "| Category | Title | Authors | Summary |\n|---|---|---|---|\n";
    private static final String ROW =
            "| Other | A Title (Read more on [arXiv](https://arxiv.org/abs/2505.00001)) | a | S. |\n";

    @Test
    void seedIsReadWithoutLoss() {
        DigestReading seed = read("2025-05-13.md", SeedDigest.bytes());

        assertThat(seed.accounting()).isEqualTo(new Accounting("category-table", 19, 19, 0, 0));
        Listing second = seed.listings().get(1).listing();
        assertThat(second.line()).isEqualTo(8);
        assertThat(second.title())
                .isEqualTo("MiMo: Unlocking the Reasoning Potential of Language Model -- From Pretraining to"
                        + " Posttraining");
        assertThat(second.authors()).containsExactly("whatseeker", "Prestonprom", "HugoZHL", "dwzhu", "xiabingquan");
        assertThat(second.date()).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(seed.listings()).allMatch(listing -> listing.section().equals("Papers for 2025-05-13"));
    }

    @Test
    void encodingAndLineBreaksMakeNoDifference() {
        String seed = new String(SeedDigest.bytes(), UTF_8);
        List<SectionedListing> expected = read("x.md", seed.getBytes(UTF_8)).listings();

        assertThat(read("x.md", ("\uFEFF" + seed).getBytes(UTF_8)).listings()).isEqualTo(expected);
        assertThat(read("x.md", ("\uFEFF" + seed).getBytes(UTF_16LE)).listings())
                .isEqualTo(expected);
        assertThat(read("x.md", ("\uFEFF" + seed).getBytes(UTF_16BE)).listings())
                .isEqualTo(expected);
        assertThat(read("x.md", seed.replace("\n", "\r\n").getBytes(UTF_8)).listings())
                .isEqualTo(expected);
        assertThat(read("x.md", seed.replace("\n", "\r").getBytes(UTF_8)).listings())
                .isEqualTo(expected);
    }

    @Test
    void latin1RowIsRejectedByNameAndItsNeighboursAreRead() {
        String digest = HEADER + ROW + ROW.replace("A Title", "Caf\u00e9").replace("00001", "00002");

        DigestReading reading = read("x.md", digest.getBytes(ISO_8859_1));

        assertThat(reading.listings()).hasSize(1);
        Reject reject = reading.rejects().get(0);
        assertThat(reject.reason()).contains("Latin-1");
        assertThat(List.of(reject.line(), reject.column())).containsExactly(4, 14);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ''                                     | empty file
                    '   '                                  | empty file
                    '<!DOCTYPE html><html>..'              | an HTML page, not a digest
                    '<?xml version="1.0"?><feed/>'         | an XML document, not a digest
                    '{"error": "Unauthorized"}'            | a JSON error body, not a digest
                    '{"message":"Not Found","status":404}' | a JSON error body, not a digest
                    '404: Not Found'                       | an HTTP error saved as a file
                    '%PDF-1.7'                             | a PDF file, not text
                    'Just some words.'                     | no dialect that Paperwire knows
                    '[{"paper":{"id":"2505.00001","ti'     | JSON that breaks off
                    '[1, 2]'                               | no dialect that Paperwire knows
                    """, delimiter = '|')
    void fileThatIsNoDigestIsRefusedAsWhatItIs(String content, String reason) {
        DigestReading reading = read("x.md", content.getBytes(UTF_8));

        assertThat(reading.rejects()).extracting(Reject::reason).containsExactly(reason);
        assertThat(reading.accounting().nothingRead()).isTrue();
    }

    @Test
    void binaryFileIsOneReject() {
        byte[] bytes = new byte[10_000];
        new java.util.Random(1).nextBytes(bytes);

        assertThat(read("x.md", bytes).accounting()).isEqualTo(new Accounting("unknown", 1, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADER, "[]", "## Papers for 2025-05-13\n\n" + HEADER})
    void digestWithoutRowsIsRead(String content) {
        Accounting accounting = read("x.md", content.getBytes(UTF_8)).accounting();

        assertThat(accounting.read()).isZero();
        assertThat(accounting.nothingRead()).isFalse();
    }

    @Test
    void nulIsRejectedWhereItStands() {
        Reject reject = read("x.md", (HEADER + ROW.replace("A Title", "A\0Title")).getBytes(UTF_8))
                .rejects()
                .get(0);

        assertThat(List.of(reject.line(), reject.column(), reject.reason())).containsExactly(3, 12, "NUL character");
        assertThat(reject.quote()).doesNotContain("\0");
    }

    @Test
    void rowOverTheLimitIsRejectedAndTheNextIsRead() {
        String endless = ROW.replace("S.", "word\n".repeat(100_000)).replace("00001", "00002");

        DigestReading reading = read("x.md", (HEADER + endless + ROW).getBytes(UTF_8));

        assertThat(reading.rejects()).extracting(Reject::reason).containsExactly("row longer than 256 KiB");
        assertThat(reading.listings()).hasSize(1);
    }

    @Test
    void truncatedLastRowIsRejected() {
        DigestReading reading = read("x.md", (HEADER + ROW + ROW.substring(0, 70)).getBytes(UTF_8));

        assertThat(reading.accounting()).isEqualTo(new Accounting("category-table", 2, 1, 0, 1));
    }

    @Test
    void rejectsBeyondTheLimitAreCounted() {
        DigestReading reading = read("x.md", (HEADER + "| a | b | c | d |\n".repeat(2500)).getBytes(UTF_8));

        assertThat(reading.rejects()).hasSize(DigestReading.REJECT_LIMIT);
        assertThat(reading.accounting().rejected()).isEqualTo(2500);
    }

    @Test
    void largeDigestIsStreamedWithTheLabelsOfItsRepeats() throws IOException {
        String table = "| Publish Date | Title | PDF |\n|---|---|---|\n";
        String row = "| 2025-05-01 | Early | [2505.00001](http://arxiv.org/abs/2505.00001) |\n";
        StringBuilder digest = new StringBuilder("## One\n\n" + table + row);
        for (int i = 0; digest.length() < 9_000_000; i++) {
            digest.append("| 2025-05-02 | ").append("Filler ".repeat(100)).append(i);
            digest.append(" | [x](http://arxiv.org/abs/2504.%05d) |\n".formatted(i));
        }
        digest.append("\n## Two\n\n").append(table).append(row);
        DigestReading.Collector sink = new DigestReading.Collector();

        Accounting accounting = DigestReader.standard()
                .read(DigestSource.of("x.md", digest.toString().getBytes(UTF_8)), sink);

        DigestReading reading = sink.with(accounting);
        assertThat(reading.accounting().duplicate()).isEqualTo(1);
        assertThat(reading.listings().get(0).listing().labels()).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-13.md, 2025-05-13",
        "README-2026-06-29.md, 2026-06-29",
        "papers_20250513.json, 2025-05-13",
        "2025/05/13.md, 2025-05-13",
        "notes.md,"
    })
    void fileNameDatesWhatNothingElseDates(String name, LocalDate date) {
        DigestReading reading = read(name, (HEADER + ROW).getBytes(UTF_8));

        assertThat(reading.listings().get(0).listing().date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 2025-05-13",
                "2025-05-13\n==========",
                "**Papers of May 13, 2025**",
                "<details>\n<summary>2025-05-13</summary>",
                "<h2>2025.05.13</h2>",
                "## 2025-05-13\n\n### Updated on 2026-01-01"
            })
    void nearestDatedHeadingDatesRows(String heading) {
        String digest = "# 2024-01-01\n\n" + heading + "\n\n" + HEADER + ROW;

        DigestReading reading = read("2023-01-01.md", digest.getBytes(UTF_8));

        assertThat(reading.listings().get(0).listing().date()).isEqualTo(LocalDate.of(2025, 5, 13));
    }

    @Test
    void blankBeginningIsNoEmptyFile() {
        assertThat(read("x.md", (" \n".repeat(3000) + HEADER + ROW).getBytes(UTF_8))
                        .listings())
                .hasSize(1);
        assertThat(read("x.md", " \n".repeat(3000).getBytes(UTF_8)).rejects())
                .extracting(Reject::reason)
                .containsExactly("empty file");
    }

    @Test
    void publishedAtDatesTheRestOnly() {
        String record =
                "[{\"paper\":{\"id\":\"2505.00001\",\"title\":\"T\"},\"publishedAt\":\"2025-05-11T13:00:00Z\"}]";

        assertThat(read("x.json", record.getBytes(UTF_8))
                        .listings()
                        .get(0)
                        .listing()
                        .date())
                .isEqualTo(LocalDate.of(2025, 5, 11));
        assertThat(read("2025-05-13.json", record.getBytes(UTF_8))
                        .listings()
                        .get(0)
                        .listing()
                        .date())
                .isEqualTo(LocalDate.of(2025, 5, 13));
    }

    @Test
    void paperOutsideOfAnyKnownFormIsNotDroppedInSilence() {
        String digest = HEADER + ROW + "\n- [Other](https://arxiv.org/abs/2505.00009) by someone\n";

        DigestReading reading = read("x.md", digest.getBytes(UTF_8));

        assertThat(reading.rejects()).extracting(Reject::line).containsExactly(5);
    }

    private static DigestReading read(String name, byte[] bytes) {
        try {
            return DigestReader.standard().read(DigestSource.of(name, bytes));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
