package io.paperwire.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each digest in {@code src/test/resources/digests} is read exactly as the {@code .expected} file beside it says. */
class GoldenDigestsTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Stream<Path> digests() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("digests")
    void digestIsReadAsExpected(Path file) throws IOException {
        DigestReading reading = DigestReader.standard().read(DigestSource.of(file.getFileName() + "", file));

        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        assertThat(report(reading)).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    /** A line for the account, then one for each listing, duplicate and reject. */
    static List<String> report(DigestReading reading) throws IOException {
        List<String> lines = new ArrayList<>();
        Accounting accounting = reading.accounting();
        lines.add("%s: %d = %d + %d + %d"
                .formatted(
                        accounting.dialect(),
                        accounting.read(),
                        accounting.accepted(),
                        accounting.duplicate(),
                        accounting.rejected()));
        for (SectionedListing sectioned : reading.listings()) {
            Map<String, Object> fields =
                    JSON.convertValue(sectioned.listing(), new TypeReference<Map<String, Object>>() {});
            fields.put("date", Objects.toString(sectioned.listing().date(), null));
            fields.put("section", sectioned.section());
            lines.add(JSON.writeValueAsString(fields));
        }
        reading.duplicates().forEach(duplicate -> lines.add(duplicate.toString()));
        reading.rejects().forEach(reject -> lines.add(reject.toString()));
        return lines;
    }

    private static Path folder() {
        URL digests = Objects.requireNonNull(GoldenDigestsTest.class.getResource("/digests"));
        try {
            return Path.of(digests.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
