package io.paperwire.enrich.board;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around a number.
 *
 * @param before of the same sentence, up to the number; at most {@value #REACH} characters
 * @param number as the summary has it
 * @param after of the same sentence, behind the number
 */
record Sentence(String before, String number, String after) {
    private static final int REACH = 600;
    private static final Pattern END =
            Pattern.compile("(?<!\\b(?:e\\.g|i\\.e|vs|al|Fig|approx|resp))[.!?]\\s+(?=[\\p{Lu}(*•\\d-])"
                    + "|\\s(?=[a-h]\\)\\s|(?:i{1,3}|iv|v|vi{1,3})\\)\\s)");

    /** @param start and {@code end} in code points of {@code summary} */
    static Sentence of(String summary, int start, int end) {
        int from = summary.offsetByCodePoints(0, start);
        int to = summary.offsetByCodePoints(from, end - start);
        String before = summary.substring(Math.max(0, from - REACH), from);
        String after = summary.substring(to, Math.min(summary.length(), to + REACH));
        Matcher ends = END.matcher(before);
        int begin = 0;
        while (ends.find()) {
            begin = ends.end();
        }
        Matcher close = END.matcher(after);
        return new Sentence(
                before.substring(begin),
                summary.substring(from, to),
                close.find() ? after.substring(0, close.start() + 1) : after);
    }

    String text() {
        return (before + number + after).strip();
    }
}
