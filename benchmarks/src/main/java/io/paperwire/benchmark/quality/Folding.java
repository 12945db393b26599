package io.paperwire.benchmark.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a found value, unit, name or keyword counts as the annotated one. */
final class Folding {
    private static final Pattern NAME = Pattern.compile("[a-z0-9@%.+²³τ]+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final int WORDS_APART = 3;
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("percent", "%"),
            Map.entry("percentage point", "pp"),
            Map.entry("point", "pp"),
            Map.entry("times", "x"),
            Map.entry("parameter", "params"),
            Map.entry("param", "params"),
            Map.entry("token", "tokens"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("hr", "h"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("sec", "s"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("gpu hour", "gpu h"),
            Map.entry("gpu hours", "gpu h"),
            Map.entry("fps", "fps"),
            Map.entry("millisecond", "ms"),
            Map.entry("milliseconds", "ms"));

    private Folding() {}

    static boolean sameValue(double one, double other) {
        return Math.abs(one - other) <= 1e-6 * Math.max(1.0, Math.max(Math.abs(one), Math.abs(other)));
    }

    static boolean sameUnit(@Nullable String one, @Nullable String other) {
        String a = unit(one);
        String b = unit(other);
        if (a.equals(b)) {
            return true;
        }
        a = singular(a);
        b = singular(b);
        return a.equals(b) || (!a.isEmpty() && !b.isEmpty() && lastWord(a).equals(lastWord(b)));
    }

    /** Equal but for case and punctuation, or at most three words apart and one within the other or half alike. */
    static boolean sameName(@Nullable String one, @Nullable String other) {
        List<String> a = words(NAME, one);
        List<String> b = words(NAME, other);
        if (a.equals(b)) {
            return true;
        }
        if (a.isEmpty() || b.isEmpty() || Math.abs(a.size() - b.size()) > WORDS_APART) {
            return false;
        }
        String spacedA = " " + String.join(" ", a) + " ";
        String spacedB = " " + String.join(" ", b) + " ";
        if (spacedA.contains(spacedB) || spacedB.contains(spacedA)) {
            return true;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(new HashSet<>(b));
        Set<String> any = new HashSet<>(a);
        any.addAll(b);
        return both.size() * 2 >= any.size();
    }

    /** A keyword without case, hyphens and plural s. */
    static String keyword(String phrase) {
        return words(WORD, phrase).stream()
                .map(word -> word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.joining(" "));
    }

    private static String unit(@Nullable String unit) {
        String plain = unit == null ? "" : unit.strip().toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(plain, plain);
    }

    private static String singular(String unit) {
        return unit.endsWith("s") && unit.length() > 3 ? unit.substring(0, unit.length() - 1) : unit;
    }

    private static String lastWord(String unit) {
        List<String> words = Arrays.asList(unit.strip().split("\\s+", -1));
        return words.get(words.size() - 1);
    }

    private static List<String> words(Pattern pattern, @Nullable String text) {
        return pattern.matcher(text == null ? "" : text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
