package io.paperwire.enrich.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and word pairs of a title and summary, with how often each occurs; the title's are told apart by a {@code t:}.
 *
 * <p>Plural and singular are one; numbers are one word; pairs do not cross punctuation.
 */
final class TextFeatures {
    private static final String BREAK = "";

    private TextFeatures() {}

    /** Every feature of the text, as often as it occurs. */
    static List<String> of(String title, String summary) {
        List<String> features = new ArrayList<>();
        List<String> words = words(title);
        add("t:", words, features);
        add("", words, features);
        add("", words(summary), features);
        return features;
    }

    private static void add(String prefix, List<String> words, List<String> features) {
        String before = BREAK;
        for (String word : words) {
            if (!word.equals(BREAK)) {
                features.add(prefix + word);
                if (!before.equals(BREAK)) {
                    features.add(prefix + before + ' ' + word);
                }
            }
            before = word;
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                if (word.length() > 0) {
                    words.add(folded(word.toString()));
                    word.setLength(0);
                }
                if (c != ' ' && c != '-' && c != '\'') {
                    words.add(BREAK);
                }
            }
        }
        return words;
    }

    private static String folded(String word) {
        boolean number = Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit);
        if (number) {
            return "0";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return (plural ? word.substring(0, word.length() - 1) : word).toLowerCase(Locale.ROOT);
    }
}
