package io.paperwire.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/filter-language.md} to the language. */
class FilterDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "filter-language.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static Stream<String> examples() throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> !cells[1].strip().equals("field") && !isField(cells[1]))
                // The table of forms has its examples in the second column, the others in the first.
                .map(cells -> cells[1].contains("`") ? cells[1] : cells[2])
                .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleParsesAndIsWrittenBackAsTheSameFilter(String example) throws FilterException {
        Filter filter = Filter.parse(example);
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Test
    void examplesAreFound() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(30).contains("d?ff*n", "-benchmark:\"AIME 2024\"");
    }

    @Test
    void everyFieldIsDocumented() throws IOException {
        String fields = String.join("\n", lines());
        assertThat(Arrays.stream(FilterField.values()).map(FilterField::label))
                .allSatisfy(field -> assertThat(fields).contains("`" + field + "`"));
    }

    @Test
    void errorIsShownAsItIs() throws IOException {
        String document = String.join("\n", lines());
        assertThatThrownBy(() -> Filter.parse("title:diffusion )"))
                .satisfies(e -> assertThat(document).contains("filter does not parse at " + e.getMessage()));
    }

    private static boolean isField(String cell) {
        return cell.strip().matches("(`[a-z]+`[ ,]*)+(or none)?");
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT);
    }
}
