package io.paperwire.enrich.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words and word pairs of a title and summary, with how often each occurs; the title's are told apart by a {@code t:}.
 *
 * <p>Plural and singular are one; numbers are one word; pairs do not cross punctuation.
 */
final class TextFeatures {
    private static final String BREAK = "";

    private TextFeatures() {}

    /** Feature to count, in alphabetical order, so that everything built on it is the same each time. */
    static Map<String, Integer> of(String title, String summary) {
        Map<String, Integer> counts = new TreeMap<>();
        count("t:", title, counts);
        count("", title, counts);
        count("", summary, counts);
        return counts;
    }

    private static void count(String prefix, String text, Map<String, Integer> counts) {
        String before = BREAK;
        for (String word : words(text)) {
            if (!word.equals(BREAK)) {
                counts.merge(prefix + word, 1, Integer::sum);
                if (!before.equals(BREAK)) {
                    counts.merge(prefix + before + ' ' + word, 1, Integer::sum);
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
        boolean number = word.chars().allMatch(Character::isDigit);
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
