package io.paperwire.enrich.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a name that was found and one that an annotator gave mean the same, as the evaluation of results judges it. */
final class NameAgreement {
    private static final Pattern APART = Pattern.compile("[^a-z0-9@%.+²³τ]+");
    private static final int MORE_WORDS = 3;

    private NameAgreement() {}

    /** Equal when folded, or at most three words longer and holding the other, or sharing half of all words. */
    static boolean same(@Nullable String one, @Nullable String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        if (a.equals(b)) {
            return true;
        }
        if (a.isEmpty() || b.isEmpty() || Math.abs(a.size() - b.size()) > MORE_WORDS) {
            return false;
        }
        String left = ' ' + String.join(" ", a) + ' ';
        String right = ' ' + String.join(" ", b) + ' ';
        if (left.contains(right) || right.contains(left)) {
            return true;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(Set.copyOf(b));
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return both.size() * 2 >= all.size();
    }

    private static List<String> words(@Nullable String name) {
        String folded = name == null
                ? ""
                : APART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }
}
