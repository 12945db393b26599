package io.paperwire.enrich.board;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number was measured, where that makes numbers incomparable: shots, tools, and the part of the test set.
 *
 * <p>A condition that stands once in a sentence holds for all its numbers; of several, the one behind the number and
 * before the next one.
 */
final class Protocols {
    private static final Pattern SHOTS = Pattern.compile(
            "(?i)\\b(zero|one|two|three|few|\\d{1,3})[- ]shot\\b(?!\\s+(?:segmentation|learning|classification|generali[sz]ation))");
    private static final Pattern TOOLS = Pattern.compile(
            "(?i)\\b(without|no|w/o)\\s+(?:any\\s+|external\\s+)?tools?\\b(?:\\s+use)?|\\btool-free\\b|\\b(with|w/)\\s+(?:external\\s+)?tools?\\b(?:\\s+use)?");
    private static final Pattern SPLIT =
            Pattern.compile("(?i)\\b(?:test|dev|val)[- ](?:clean|other|standard|challenge)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?\\s*%|(?<![\\w@.-])\\d+\\.\\d+(?![\\w-])");

    private Protocols() {}

    /** Conditions separated by commas; empty when the text names none. */
    static String of(Sentence sentence) {
        var found = new TreeSet<String>();
        for (Pattern pattern : new Pattern[] {SHOTS, TOOLS, SPLIT}) {
            String condition = condition(pattern, sentence);
            if (!condition.isEmpty()) {
                found.add(condition);
            }
        }
        return String.join(", ", found);
    }

    private static String condition(Pattern pattern, Sentence sentence) {
        Map<String, Integer> before = mentions(pattern, sentence.before());
        Map<String, Integer> after = mentions(pattern, sentence.after());
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        if (all.size() < 2) {
            return all.isEmpty() ? "" : all.first();
        }
        Matcher next = NUMBER.matcher(sentence.after());
        int end = next.find() ? next.start() : sentence.after().length();
        String behind = after.entrySet().stream()
                .filter(mention -> mention.getValue() < end)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (!behind.isEmpty()) {
            return behind;
        }
        String last = "";
        for (String mention : before.keySet()) {
            last = mention;
        }
        return last;
    }

    /** Each condition with the place of its last mention, in the order of these. */
    private static Map<String, Integer> mentions(Pattern pattern, String text) {
        Map<String, Integer> mentions = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String name = name(pattern, matcher);
            mentions.remove(name);
            mentions.put(name, matcher.start());
        }
        return mentions;
    }

    private static String name(Pattern pattern, Matcher matcher) {
        if (pattern == SHOTS) {
            return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "zero", "0" -> "0-shot";
                case "one", "1" -> "1-shot";
                case "two" -> "2-shot";
                case "three" -> "3-shot";
                case "few" -> "few-shot";
                default -> matcher.group(1) + "-shot";
            };
        }
        if (pattern == TOOLS) {
            return matcher.group(2) == null ? "without tools" : "with tools";
        }
        return matcher.group().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
