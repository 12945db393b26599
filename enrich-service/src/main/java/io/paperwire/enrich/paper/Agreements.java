package io.paperwire.enrich.paper;

import io.paperwire.enrich.metric.Gazetteer;
import io.paperwire.model.Agreement;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What independent summaries of a paper say about one number.
 *
 * <p>The same quantity in another summary corroborates it, whatever names stand beside it, as long as these are not two
 * known benchmarks: two summaries rarely name a thing alike. A dispute needs more: the same subject, measure and benchmark
 * by their canonical names, all three named, with other values only.
 */
final class Agreements {
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How summaries write a share: the same result is {@code 77.9} in one and {@code 77.9%} in another. */
    private static final Set<String> SHARES = Set.of("", "%");

    private final Gazetteer names;

    Agreements(Gazetteer names) {
        this.names = names;
    }

    /**
     * @param own all metrics of the summary that states {@code metric}
     * @param others metrics of summaries with other words
     */
    Agreement of(Metric metric, List<Metric> own, List<Metric> others) {
        if (stated(metric, others)) {
            return Agreement.CORROBORATED;
        }
        // What both summaries state is agreed on, and so does not speak against a further number of one of them.
        boolean disputed = others.stream().anyMatch(other -> sameQuestion(metric, other) && !stated(other, own));
        return disputed ? Agreement.DISPUTED : Agreement.SINGLE;
    }

    private boolean stated(Metric metric, List<Metric> others) {
        return others.stream().anyMatch(other -> sameNumber(metric, other));
    }

    private boolean sameNumber(Metric one, Metric other) {
        return one.kind() == other.kind() && sameQuantity(one, other) && !differentBenchmarks(one, other);
    }

    private static boolean sameQuantity(Metric one, Metric other) {
        int same = one.value().compareTo(other.value());
        if (one.unit().equals(other.unit())) {
            return same == 0;
        }
        return sameScale(one, other) && (same == 0 || share(one).compareTo(share(other)) == 0);
    }

    /** A bare number up to 1 as the per cent that another summary makes of it. */
    private static BigDecimal share(Metric metric) {
        BigDecimal value = metric.value();
        return metric.unit().isEmpty() && value.abs().compareTo(BigDecimal.ONE) <= 0 ? value.multiply(HUNDRED) : value;
    }

    private static boolean sameScale(Metric one, Metric other) {
        return one.unit().equals(other.unit())
                || (one.kind() == Kind.SCORE && SHARES.contains(one.unit()) && SHARES.contains(other.unit()));
    }

    private boolean differentBenchmarks(Metric one, Metric other) {
        if (one.benchmark() == null || other.benchmark() == null) {
            return false;
        }
        var first = names.benchmark(one.benchmark());
        var second = names.benchmark(other.benchmark());
        return first.listed() && second.listed() && !first.key().equals(second.key());
    }

    private boolean sameQuestion(Metric one, Metric other) {
        return one.kind() == other.kind()
                && sameScale(one, other)
                && one.baseline() == other.baseline()
                && same(one.subject(), other.subject(), Agreements::bare)
                && sameMeasure(one, other)
                && same(
                        one.benchmark(),
                        other.benchmark(),
                        name -> names.benchmark(name).key());
    }

    /**
     * Two scores without a measure, on one named benchmark and in one unit, are of the one that goes without saying, and a
     * size has none. A gain without one may be of anything.
     */
    private boolean sameMeasure(Metric one, Metric other) {
        boolean unsaid = one.metric() == null && other.metric() == null;
        return (unsaid && (one.kind() == Kind.SCORE || one.kind() == Kind.SCALE))
                || same(
                        one.metric(),
                        other.metric(),
                        name -> names.measure(name).key());
    }

    private static boolean same(@Nullable String one, @Nullable String other, UnaryOperator<String> key) {
        return one != null && other != null && key.apply(one).equals(key.apply(other));
    }

    private static String bare(String name) {
        return NOISE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
