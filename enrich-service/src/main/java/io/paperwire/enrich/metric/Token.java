package io.paperwire.enrich.metric;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a punctuation mark of a summary.
 *
 * @param start offset of its first char in the summary
 * @param end offset behind its last char
 * @param lower the text in lower case, without a possessive ending
 * @param numeral what a number says; null for words and marks
 * @param sentence number of the sentence it stands in, from 0
 */
record Token(
        int start,
        int end,
        String text,
        String lower,
        boolean word,
        @Nullable Numeral numeral,
        int sentence) {

    static Token word(int start, int end, String text, int sentence) {
        return new Token(start, end, text, folded(text), true, null, sentence);
    }

    static Token mark(int start, int end, String text, int sentence) {
        return new Token(start, end, text, text, false, null, sentence);
    }

    static Token number(int start, int end, String text, Numeral numeral, int sentence) {
        return new Token(start, end, text, text.toLowerCase(Locale.ROOT), false, numeral, sentence);
    }

    boolean number() {
        return numeral != null;
    }

    boolean mark() {
        return !word && numeral == null;
    }

    boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    boolean possessive() {
        return word && (text.endsWith("'s") || text.endsWith("’s") || text.endsWith("s'") || text.endsWith("s’"));
    }

    /** Whether the word is written as names are: a capital, or letters mixed with digits, or code-like signs. */
    boolean nameLike() {
        if (!word) {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                return true;
            }
            letter |= Character.isLetter(c);
            digit |= Character.isDigit(c);
            if (c == '_' && i > 0) {
                return true;
            }
        }
        return (letter && digit) || lower.endsWith("-bench");
    }

    /** Whether it has a capital behind its first letter, or a digit: never so by standing first in a sentence. */
    boolean surelyName() {
        if (!nameLike()) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c) || Character.isDigit(c) || c == '_') {
                return true;
            }
        }
        return lower.endsWith("-bench");
    }

    boolean acronym() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                capitals++;
            }
        }
        return word && capitals >= 2 && capitals * 2 >= text.length();
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }
}
