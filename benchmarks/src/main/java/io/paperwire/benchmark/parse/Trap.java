package io.paperwire.benchmark.parse;

import java.util.List;
import java.util.SplittableRandom;

/** What makes rows of real digests hard to read; one row in ten has one. */
enum Trap {
    NONE,
    /** A bar in the text, escaped as Markdown wants it. */
    ESCAPED_BAR,
    /** A bar in the text that nobody escaped. */
    BARE_BAR,
    /** A line break inside a cell. */
    LINE_BREAK,
    /** Quotes, signs and marks beyond ASCII. */
    TYPOGRAPHY;

    private static final List<String> BARS =
            List.of("p(x | y)", "$|S|$", "P(A|B)", "O(|V|)", "text | image", "$\\hat{p}(a|s)$");
    private static final List<String> SIGNS = List.of("“few‑shot”", "2.5×", "± 0.3", "≥ 90 %", "naïve", "Δ‑tuning");

    static Trap draw(SplittableRandom random) {
        return random.nextInt(10) > 0 ? NONE : values()[1 + random.nextInt(values().length - 1)];
    }

    /** The row with this trap in its summary. */
    Row in(Row row, SplittableRandom random) {
        return switch (this) {
            case ESCAPED_BAR, BARE_BAR -> row.withSummary(insert(row.summary(), BARS, random));
            case TYPOGRAPHY -> row.withSummary(insert(row.summary(), SIGNS, random));
            case NONE, LINE_BREAK -> row;
        };
    }

    private static String insert(String text, List<String> choices, SplittableRandom random) {
        int space = text.indexOf(' ', random.nextInt(text.length() / 2));
        return text.substring(0, space) + " " + choices.get(random.nextInt(choices.size())) + text.substring(space);
    }
}
