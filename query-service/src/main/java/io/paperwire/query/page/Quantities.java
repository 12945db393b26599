package io.paperwire.query.page;

import io.paperwire.model.Agreement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Values as pages write them. */
final class Quantities {
    private static final String[] SIZES = {"", "K", "M", "B", "T"};
    private static final double THOUSAND = 1_000;
    private static final int DIGITS = 3;

    private Quantities() {}

    static String of(BigDecimal value, String unit) {
        String number = value.stripTrailingZeros().toPlainString();
        if (unit.isEmpty() || unit.equals("%")) {
            return number + unit;
        }
        return number + " " + unit;
    }

    /** With a sign, for differences. */
    static String signed(BigDecimal value, String unit) {
        return (value.signum() > 0 ? "+" : "") + of(value, unit);
    }

    /** A count of parameters: {@code 7B}. */
    static String size(double count) {
        double rest = count;
        int power = 0;
        while (rest >= THOUSAND && power < SIZES.length - 1) {
            rest /= THOUSAND;
            power++;
        }
        return new BigDecimal(rest)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                + SIZES[power];
    }

    static String word(Agreement agreement) {
        return agreement.name().toLowerCase(Locale.ROOT);
    }
}
