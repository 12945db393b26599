package io.paperwire.query.index;

import java.util.Set;

/** Finds the sentence that holds a piece of a text. */
final class Sentences {
    /** What is shown on each side of the piece at most, in UTF-16 units: some summaries are one endless sentence. */
    private static final int AROUND = 400;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "et al", "vs", "cf", "fig", "figs", "sec", "eq", "approx", "resp", "no", "dr", "etc",
            "w.r.t");

    private Sentences() {}

    /** The sentence around {@code start} to {@code end}, in UTF-16 units. */
    static String around(String text, int start, int end) {
        int from = start;
        while (from > 0 && !isEnd(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && !isEnd(text, to - 1)) {
            to++;
        }
        from = boundary(text, Math.max(from, start - AROUND));
        to = boundary(text, Math.min(to, end + AROUND));
        return text.substring(from, to).strip();
    }

    /** Whether a sentence ends with the character at {@code i}: a sign, then space, then what begins one. */
    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        if ((c != '.' && c != '!' && c != '?')
                || i + 1 >= text.length()
                || !Character.isWhitespace(text.charAt(i + 1))) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean begins = next == text.length() || !Character.isLowerCase(text.codePointAt(next));
        return begins && !(c == '.' && ABBREVIATIONS.stream().anyMatch(word -> endsWith(text, i, word)));
    }

    private static boolean endsWith(String text, int end, String word) {
        int start = end - word.length();
        return start >= 0
                && text.regionMatches(true, start, word, 0, word.length())
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    }

    private static int boundary(String text, int i) {
        return i > 0 && i < text.length() && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    }
}
