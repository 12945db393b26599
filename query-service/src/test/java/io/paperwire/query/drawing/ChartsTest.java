package io.paperwire.query.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    @ParameterizedTest
    @CsvSource(textBlock = """
            50,   90,    50 60 70 80 90
            55.1, 55.9,  55.2 55.4 55.6 55.8
            0.001, 0.002, 0.001 0.00125 0.0015 0.00175 0.002
            -3,   3,     -2 0 2
            7,    7,     6.5 6.75 7 7.25 7.5
            """)
    void ticksAreRoundAndFitTheData(double least, double most, String expected) {
        Scale scale = Scale.fitted(least, most, 0, 100);
        double step = scale.step(5);

        List<String> ticks = scale.ticks(5).stream()
                .map(tick -> Numbers.withStep(tick, step))
                .toList();

        assertThat(String.join(" ", ticks)).isEqualTo(expected);
        assertThat(scale.at(least)).isBetween(0.0, 100.0);
        assertThat(scale.at(most)).isBetween(0.0, 100.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "950, 950", "7000000000, 7B", "1500000, 1.5M", "1e16, 10000T"})
    void sizesAreShort(double size, String text) {
        assertThat(Numbers.size(size)).isEqualTo(text);
    }

    @Test
    void stairsGoThroughTheBestsOnly() throws Exception {
        Document svg = parse(Staircase.of(
                "Bests",
                "%",
                List.of(
                        dot(0, 50, false, true, "first"),
                        dot(3, 40, true, false, "<baseline> & \"more\""),
                        dot(10, 60, false, true, "second"))));

        String path = ((Element) svg.getElementsByTagName("path")
                        .item(svg.getElementsByTagName("path").getLength() - 1))
                .getAttribute("d");
        assertThat(path.replaceAll("[0-9. ]+", "")).isEqualTo("MHVH");
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo("Bests");
        assertThat(svg.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("<baseline> & \"more\"");
    }

    @Test
    void oneDotIsAChart() throws Exception {
        assertThat(parse(Staircase.of("One", "", List.of(dot(0, 0, false, true, "only"))))
                        .getElementsByTagName("circle")
                        .getLength())
                .isOne();
        assertThat(parse(Scatter.of("One", "", List.of(new Scatter.Dot(7e9, 1, false, "only"))))
                        .getElementsByTagName("circle")
                        .getLength())
                .isOne();
    }

    @Test
    void calendarHasASquareForEachDayOfTheYear() throws Exception {
        Document svg = parse(Calendar.of("Papers", "papers", DAY, Map.of(DAY, 4, DAY.minusDays(1), 1)));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(52 * 7 + 2);
        assertThat(classes(svg, "rect")).containsOnlyOnce("level4", "level2").contains("level0");
    }

    @Test
    void barsOfASparklineAreAsHighAsTheirCounts() throws Exception {
        Document svg = parse(Sparkline.of("Weeks", List.of(0, 5, 10)));

        assertThat(heights(svg)).containsExactly("1", "11", "22");
    }

    private static Staircase.Dot dot(int days, double value, boolean muted, boolean best, String words) {
        return new Staircase.Dot(DAY.plusDays(days), value, muted, best, words);
    }

    private static List<String> classes(Document svg, String element) {
        return attributes(svg, element, "class");
    }

    private static List<String> heights(Document svg) {
        return attributes(svg, "rect", "height");
    }

    private static List<String> attributes(Document svg, String element, String name) {
        var found = svg.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute(name))
                .toList();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
