package io.paperwire.ingest.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of {@code docs/dialects.md}: a seventh dialect needs one class and one entry. */
class AddedDialectTest {
    /** A paper a line: {@code day :: id :: title :: authors}. */
    static final class ColonLines implements Dialect {
        @Override
        public String name() {
            return "colon-lines";
        }

        @Override
        public boolean read(Document document, Rows rows) {
            boolean any = false;
            for (Line line = document.line(); line != null && isRow(line); line = document.line()) {
                document.advance();
                rows.add(draft(line, document.place()));
                any = true;
            }
            return any;
        }

        private static boolean isRow(Line line) {
            List<String> parts = parts(line);
            return parts.size() == 4 && Dates.find(parts.get(0)) != null;
        }

        private static Draft draft(Line line, Place place) {
            List<String> parts = parts(line);
            return new Draft(line.number(), line.text())
                    .date(Dates.find(parts.get(0)))
                    .id(PaperLinks.bare(parts.get(1)))
                    .title(Inline.title(parts.get(2)))
                    .authors(Inline.authors(parts.get(3)))
                    .section(place.section())
                    .labels(place.topics());
        }

        private static List<String> parts(Line line) {
            return Arrays.stream(line.text().split("::", -1)).map(Text::clean).toList();
        }
    }

    @Test
    void documentedExampleReadsItsRows() throws IOException {
        String digest = """
                ## Language

                2025-05-13 :: 2505.07608 :: MiMo: Unlocking the Reasoning Potential :: Ann Lee, Bo Li
                2025-05-13 :: not an id :: Another Title :: Ann Lee
                """;

        DigestReading reading =
                DigestReader.of(new ColonLines()).read(DigestSource.of("x.txt", digest.getBytes(UTF_8)));

        assertThat(reading.accounting()).isEqualTo(new Accounting("colon-lines", 2, 1, 0, 1));
        Listing listing = reading.listings().get(0).listing();
        assertThat(listing.title()).isEqualTo("MiMo: Unlocking the Reasoning Potential");
        assertThat(listing.labels()).containsExactly("Language");
        assertThat(reading.rejects()).extracting(Reject::reason).containsExactly("no arXiv id");
    }

    @Test
    void documentShowsThisVeryClass() throws IOException {
        List<String> document = Files.readAllLines(Path.of("..", "docs", "dialects.md"));
        List<String> test = Files.readAllLines(
                Path.of("src", "test", "java", "io", "paperwire", "ingest", "digest", "AddedDialectTest.java"));

        assertThat(classLines(document)).isEqualTo(classLines(test)).isNotEmpty();
    }

    private static List<String> classLines(List<String> lines) {
        List<String> words = lines.stream()
                .map(String::strip)
                .map(line -> line.replace("static final class", "final class"))
                .toList();
        int from = words.indexOf("/** A paper a line: {@code day :: id :: title :: authors}. */");
        int to = words.indexOf("return Arrays.stream(line.text().split(\"::\", -1)).map(Text::clean).toList();");
        return words.subList(from, to);
    }
}
