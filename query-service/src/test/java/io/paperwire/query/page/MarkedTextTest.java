package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Agreement;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.query.Papers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void offsetsCountCodePoints() {
        assertThat(mark("𝒳𝒴 reaches 55.4% on 𝒵", number("55.4%", 11))).isEqualTo("𝒳𝒴 reaches [55.4%] on 𝒵");
    }

    @Test
    void numbersAreMarkedInTheOrderOfTheText() {
        assertThat(mark("1.5x at 20%", number("20%", 8), number("1.5x", 0))).isEqualTo("[1.5x] at [20%]");
    }

    @Test
    void ofNumbersThatOverlapTheFirstIsMarked() {
        assertThat(mark("55.4% better", number("55.4%", 0), number("4%", 3))).isEqualTo("[55.4%] better");
    }

    @Test
    void numberOfOtherWordsIsLeftOut() {
        assertThat(mark("short", number("55.4%", 2), number("9", 70))).isEqualTo("short");
        assertThat(mark("", number("1", 0))).isEmpty();
    }

    @Test
    void noteSaysWhatTheNumberStates() {
        MarkedText text = MarkedText.of("55.4%", List.of(number("55.4%", 0)), "n");

        assertThat(text.pieces().get(0).note()).isEqualTo("score: Pass@1 on AIME 2025 of MiMo");
    }

    @Test
    void numberAndItsMarkKnowEachOther() {
        List<Evidence> numbers = List.of(number("20%", 8), number("5x", 2), number("1.5x", 0));

        MarkedText text = MarkedText.of("1.5x at 20%", numbers, "m");
        List<NumberNote> notes = NumberNote.of(numbers, text, "r");

        assertThat(notes).extracting(NumberNote::quote).containsExactly("1.5x", "5x", "20%");
        assertThat(notes).extracting(NumberNote::anchor).containsExactly("r0", "r1", "r2");
        assertThat(notes).extracting(NumberNote::mark).containsExactly("m0", "", "m2");
        assertThat(text.pieces()).extracting(MarkedText.Piece::anchor).containsExactly("m0", "", "m2");
    }

    private static String mark(String text, Evidence... numbers) {
        return MarkedText.of(text, List.of(numbers), "n").pieces().stream()
                .map(piece -> piece.kind() == null ? piece.text() : "[" + piece.text() + "]")
                .collect(Collectors.joining());
    }

    private static Evidence number(String quote, int start) {
        var metric = new Metric(
                quote,
                start,
                start + quote.codePointCount(0, quote.length()),
                BigDecimal.ONE,
                "%",
                Kind.SCORE,
                "Pass@1",
                "AIME 2025",
                "MiMo",
                false,
                0.9);
        return Evidence.of(Papers.DIGEST, metric, Agreement.SINGLE, 1);
    }
}
