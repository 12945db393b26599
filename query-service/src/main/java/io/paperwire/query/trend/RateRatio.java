package io.paperwire.query.trend;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much more frequent something is in one group of papers than in another: the ratio of the two rates, with its
 * confidence interval of 95 %.
 *
 * <p>Half a paper is added to every count, so that nothing is divided by zero and few papers say little: with
 * {@code a} of {@code n} and {@code b} of {@code m} papers, {@code ln r = ln((a+½)/(n+½)) − ln((b+½)/(m+½))} and its
 * variance {@code 1/(a+½) − 1/(n+½) + 1/(b+½) − 1/(m+½)}.
 *
 * <p>Source: the log method of Katz et al. (Biometrics 34, 1978) with the adjustment of Walter (Biometrika 62, 1975).
 *
 * @param ratio above 1 when it is more frequent in the first group
 * @param lower of the interval
 * @param upper of the interval
 */
public record RateRatio(double ratio, double lower, double upper) {
    /** Standard deviations to each side within which 95 % of a normal distribution lie. */
    private static final double SIDES = 1.959963984540054;

    /** Compares {@code a} of {@code n} with {@code b} of {@code m}. */
    static RateRatio of(int a, int n, int b, int m) {
        double log = Math.log((a + 0.5) / (n + 0.5)) - Math.log((b + 0.5) / (m + 0.5));
        double variance = 1 / (a + 0.5) - 1 / (n + 0.5) + 1 / (b + 0.5) - 1 / (m + 0.5);
        double reach = SIDES * Math.sqrt(Math.max(0, variance));
        return new RateRatio(rounded(Math.exp(log)), rounded(Math.exp(log - reach)), rounded(Math.exp(log + reach)));
    }

    /** Four significant digits: more would be noise, and differ between machines. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }
}
