package io.paperwire.enrich.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a summary into words, numbers and marks, and numbers its sentences; one pass, no backtracking.
 *
 * <p>Points inside names and numbers, commas between groups of three digits and hyphens stay inside their word.
 */
final class Tokenizer {
    private static final String MARKS = "()[]{}\"“”`,;:!?=<>~≈≥≤≠±|—→↑↓\\";
    private static final String EDGE = ".'’‘*_/…-–+";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "vs", "al", "etc", "fig", "eq", "approx", "resp", "cf", "no", "sec", "dr", "st", "w.r.t",
            "ca");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (mark(i)) {
                tokens.add(Token.mark(i, i + 1, text.substring(i, i + 1), sentence));
                i++;
                if (c == '!' || c == '?') {
                    sentence++;
                }
            } else {
                int end = i + 1;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !mark(end)) {
                    end++;
                }
                chunk(i, end);
                i = end;
            }
        }
    }

    private boolean mark(int i) {
        char c = text.charAt(i);
        if (c == '\\') {
            return i + 1 < text.length() && text.charAt(i + 1) == '%';
        }
        if (c == '$') {
            return i + 1 >= text.length() || !digit(i + 1) || latexEnd(i);
        }
        if (MARKS.indexOf(c) < 0) {
            return false;
        }
        return !(c == ',' && digitGroup(i));
    }

    /** The dollar of {@code $2$}: another one follows the digits. */
    private boolean latexEnd(int i) {
        int j = i + 1;
        while (j < text.length() && j < i + 20 && (digit(j) || text.charAt(j) == '.' || text.charAt(j) == ',')) {
            j++;
        }
        return j < text.length() && (text.charAt(j) == '$' || text.charAt(j) == '\\');
    }

    private boolean digitGroup(int i) {
        return i > 0
                && digit(i - 1)
                && i + 3 < text.length()
                && digit(i + 1)
                && digit(i + 2)
                && digit(i + 3)
                && (i + 4 >= text.length() || !digit(i + 4));
    }

    private boolean digit(int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private void chunk(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && EDGE.indexOf(text.charAt(start)) >= 0 && !NumeralReader.startsNumber(text, start)) {
            start++;
        }
        while (end > start && EDGE.indexOf(text.charAt(end - 1)) >= 0 && !keptEnd(start, end)) {
            end--;
        }
        if (start > from || start == end) {
            tokens.add(Token.mark(
                    from, Math.max(start, from + 1), text.substring(from, Math.max(start, from + 1)), sentence));
        }
        if (start >= end) {
            if (text.charAt(from) == '.' && endsSentence("", to)) {
                sentence++;
            }
            return;
        }
        String chunk = text.substring(start, end);
        List<NumeralReader.Part> parts = NumeralReader.startsNumber(chunk, 0) ? NumeralReader.read(chunk) : List.of();
        if (parts.isEmpty()) {
            tokens.add(Token.word(start, end, chunk, sentence));
        }
        for (NumeralReader.Part part : parts) {
            int s = start + part.start();
            int e = start + part.end();
            if (part.numeral().link() != Numeral.Link.NONE) {
                tokens.add(Token.mark(s - 1, s, text.substring(s - 1, s), sentence));
            }
            tokens.add(Token.number(s, e, text.substring(s, e), part.numeral(), sentence));
        }
        if (end < to) {
            String rest = text.substring(end, to);
            tokens.add(Token.mark(end, to, rest, sentence));
            if (rest.startsWith(".") && endsSentence(chunk, to)) {
                sentence++;
            }
        }
    }

    /** A plus belongs to names ({@code InternVL2.5-8B+}) and counts ({@code 100+}). */
    private boolean keptEnd(int start, int end) {
        return text.charAt(end - 1) == '+'
                && end - 1 > start
                && (Character.isLetterOrDigit(text.charAt(end - 2))
                        || text.charAt(end - 2) == '%'
                        || text.charAt(end - 2) == '+');
    }

    /** {@code ii)}, which opens a sentence of a list. */
    private boolean listMark(int from) {
        int i = from;
        while (i < text.length() && i < from + 4 && Character.isLowerCase(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ')';
    }

    private boolean endsSentence(String chunk, int to) {
        if (ABBREVIATIONS.contains(chunk.toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        int next = to;
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '-')) {
            next++;
        }
        return next > to && (next >= text.length() || !Character.isLowerCase(text.charAt(next)) || listMark(next));
    }
}
