package io.paperwire.query.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as drawings write them. */
final class Numbers {
    private static final String[] SIZES = {"", "K", "M", "B", "T"};
    private static final double THOUSAND = 1_000;
    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    static String pixels(double value) {
        return plain(value, 2);
    }

    /** With as many decimals as tell values apart that lie {@code step} from each other. */
    static String withStep(double value, double step) {
        int decimals = 0;
        while (decimals < MOST_DECIMALS
                && Math.abs(step * Math.pow(10, decimals) - Math.rint(step * Math.pow(10, decimals))) > 1e-6) {
            decimals++;
        }
        return plain(value, decimals);
    }

    /** A count in thousands, millions, billions or trillions: {@code 7B}. */
    static String size(double value) {
        int power = 0;
        double rest = value;
        while (rest >= THOUSAND && power < SIZES.length - 1) {
            rest /= THOUSAND;
            power++;
        }
        return plain(rest, 1) + SIZES[power];
    }

    private static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
