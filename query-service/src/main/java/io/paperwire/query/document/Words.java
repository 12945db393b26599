package io.paperwire.query.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into the words that are searched for.
 *
 * <p>A word may have several parts: {@code text-to-image} has three, and is found as {@code text to image} and as
 * {@code texttoimage} too. Signs that belong to a name stay in it: {@code pass@1}, {@code c++}, {@code Qwen2.5}.
 */
public final class Words {
    /** Longer ones are cut: nobody types them, and the index refuses terms that are longer still. */
    static final int MAX_LENGTH = 128;

    private static final String SPLITTERS = "-‐‑_/&+.";
    private static final String KEPT = "@#";

    private Words() {}

    /** The words of {@code text} in order; what has neither letter nor digit is none. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isInner(c)) {
                i += Character.charCount(c);
                continue;
            }
            int start = i;
            while (i < text.length() && isInner(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            Word word = word(text, start, i);
            if (!word.parts().isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Word word(String text, int start, int end) {
        List<Part> parts = new ArrayList<>();
        int stop = withoutPossessive(text, start, end);
        int from = start;
        for (int i = start; i <= stop; i++) {
            if (i == stop || splits(text, start, i, stop)) {
                add(parts, text, from, signed(text, from, i, stop));
                from = i + 1;
            }
        }
        return parts.isEmpty()
                ? new Word(start, end, parts)
                : new Word(parts.get(0).start(), parts.get(parts.size() - 1).end(), parts);
    }

    private static void add(List<Part> parts, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isTrimmed(text.charAt(end - 1), end - start)) {
            end--;
        }
        if (start < end) {
            String folded = Folding.word(text.substring(start, end));
            if (!folded.isEmpty()) {
                parts.add(
                        new Part(folded.length() > MAX_LENGTH ? folded.substring(0, MAX_LENGTH) : folded, start, end));
            }
        }
    }

    /** A point between digits, as in {@code 4.1}, and before or behind one, as in {@code v1.5}, splits nothing. */
    private static boolean splits(String text, int start, int i, int end) {
        char c = text.charAt(i);
        if (SPLITTERS.indexOf(c) < 0) {
            return false;
        }
        boolean digits = i > start
                && i + 1 < end
                && (Character.isDigit(text.charAt(i - 1)) || Character.isDigit(text.charAt(i + 1)));
        return c != '.' || !digits;
    }

    /** The end of a part with the signs that its name ends with: {@code c++} and {@code c#}, but not {@code 4+}. */
    private static int signed(String text, int from, int to, int end) {
        boolean shortName =
                to > from && to - from <= 2 && text.substring(from, to).chars().allMatch(Character::isLetter);
        int behind = to;
        while (shortName && behind < end && text.charAt(behind) == '+') {
            behind++;
        }
        boolean isLast = behind == end || !Character.isLetterOrDigit(text.charAt(behind));
        return behind - to == 2 && isLast ? behind : to;
    }

    private static int withoutPossessive(String text, int start, int end) {
        boolean is = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && Folding.isApostrophe(text.charAt(end - 2));
        return is ? end - 2 : end;
    }

    private static boolean isTrimmed(char c, int length) {
        return c == '@' || (c == '#' && length > 2) || Folding.isApostrophe(c);
    }

    private static boolean isInner(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || SPLITTERS.indexOf(c) >= 0
                || KEPT.indexOf(c) >= 0
                || Folding.isApostrophe(c);
    }

    /**
     * One word.
     *
     * @param start offset of its first character, in UTF-16 units
     * @param end offset behind its last
     */
    public record Word(int start, int end, List<Part> parts) {
        public Word {
            parts = List.copyOf(parts);
        }

        /** The parts without what stood between them. */
        public String joined() {
            StringBuilder joined = new StringBuilder();
            parts.forEach(part -> joined.append(part.text()));
            return joined.length() > MAX_LENGTH ? joined.substring(0, MAX_LENGTH) : joined.toString();
        }
    }

    /** A piece of a word, folded. */
    public record Part(String text, int start, int end) {}
}
