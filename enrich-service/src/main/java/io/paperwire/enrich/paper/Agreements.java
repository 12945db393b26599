package io.paperwire.enrich.paper;

import io.paperwire.model.Agreement;
import io.paperwire.model.Metric;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What independent summaries of a paper say about one number.
 *
 * <p>The same quantity in another summary corroborates it, whatever names stand beside it: two summaries rarely name a
 * benchmark alike. A dispute needs more: the same subject, measure and benchmark, all three named, with other values
 * only.
 */
final class Agreements {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Agreements() {}

    /** @param others metrics of summaries with other words than the one that states {@code metric} */
    static Agreement of(Metric metric, List<Metric> others) {
        if (others.stream().anyMatch(other -> sameNumber(metric, other))) {
            return Agreement.CORROBORATED;
        }
        return others.stream().anyMatch(other -> sameQuestion(metric, other)) ? Agreement.DISPUTED : Agreement.SINGLE;
    }

    private static boolean sameNumber(Metric one, Metric other) {
        return one.kind() == other.kind()
                && one.unit().equals(other.unit())
                && one.value().compareTo(other.value()) == 0;
    }

    private static boolean sameQuestion(Metric one, Metric other) {
        return one.kind() == other.kind()
                && one.unit().equals(other.unit())
                && sameName(one.subject(), other.subject())
                && sameName(one.metric(), other.metric())
                && sameName(one.benchmark(), other.benchmark());
    }

    private static boolean sameName(@Nullable String one, @Nullable String other) {
        return one != null && other != null && bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return NOISE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
