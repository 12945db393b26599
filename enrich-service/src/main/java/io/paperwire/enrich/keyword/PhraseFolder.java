package io.paperwire.enrich.keyword;

import java.util.Locale;

/** Folds the variants of a phrase into one: case, hyphens, plural. */
final class PhraseFolder {
    private PhraseFolder() {}

    /** {@code Vision-Language Models} and {@code vision language model} are the same. */
    static String fold(String phrase) {
        StringBuilder folded = new StringBuilder(phrase.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= phrase.length(); i++) {
            char c = i < phrase.length() ? phrase.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if (word.length() > 0) {
                if (folded.length() > 0) {
                    folded.append(' ');
                }
                folded.append(singular(word.toString()));
                word.setLength(0);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
