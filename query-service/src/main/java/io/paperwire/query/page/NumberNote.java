package io.paperwire.query.page;

import io.paperwire.model.Agreement;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it says, each part as text and empty where nothing is known.
 *
 * @param anchor the name of this record on its page
 * @param mark the name of the number's mark in the summary; empty when it could not be marked
 * @param value as it is compared: the quote without its unit and spelling
 * @param isResult whether it can stand on a leaderboard
 * @param confidence from 0 to 100
 * @param agreement what other digests say about it: single, corroborated or disputed
 */
public record NumberNote(
        String anchor,
        String mark,
        String quote,
        String kind,
        String value,
        String metric,
        String benchmark,
        String subject,
        boolean baseline,
        boolean isResult,
        int confidence,
        String agreement) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** The numbers of a text, in its order; their anchors begin with {@code anchor}. */
    static List<NumberNote> of(List<Evidence> numbers, MarkedText text, String anchor) {
        List<Evidence> inOrder = MarkedText.inOrder(numbers);
        List<NumberNote> notes = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            notes.add(of(inOrder.get(i), anchor + i, text.markOf(i)));
        }
        return notes;
    }

    private static NumberNote of(Evidence number, String anchor, String mark) {
        return new NumberNote(
                anchor,
                mark,
                number.quote(),
                MarkedText.label(number.kind()),
                value(number),
                text(number.metric()),
                text(number.benchmark()),
                text(number.subject()),
                number.baseline(),
                number.kind() == Kind.SCORE && number.benchmark() != null,
                BigDecimal.valueOf(number.confidence()).multiply(PERCENT).intValue(),
                number.agreement().name().toLowerCase(Locale.ROOT));
    }

    /** Measure and benchmark, or what kind of number it is. */
    public String what() {
        if (metric.isEmpty()) {
            return benchmark.isEmpty() ? kind : benchmark;
        }
        return benchmark.isEmpty() ? metric : metric + " · " + benchmark;
    }

    public boolean isCorroborated() {
        return agreement.equalsIgnoreCase(Agreement.CORROBORATED.name());
    }

    public boolean isDisputed() {
        return agreement.equalsIgnoreCase(Agreement.DISPUTED.name());
    }

    private static String value(Evidence number) {
        String value = number.value().stripTrailingZeros().toPlainString();
        return number.unit().isEmpty() ? value : value + " " + number.unit();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
