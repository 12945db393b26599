package io.paperwire.query.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where on a drawing a value lies.
 *
 * @param low the lowest value shown, above 0 where {@code logarithmic}
 * @param high the highest value shown, above {@code low}
 * @param from pixel of {@code low}
 * @param to pixel of {@code high}
 */
record Scale(double low, double high, double from, double to, boolean logarithmic) {
    /** Share of the span that is left free at each end, so that no dot lies on the edge. */
    private static final double AIR = 0.06;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    Scale {
        if (!(low < high) || (logarithmic && low <= 0)) {
            throw new IllegalArgumentException("no span to show: " + low + " to " + high);
        }
    }

    /** Fitted to these values, with some air; a single value lies in the middle. */
    static Scale fitted(double least, double most, double from, double to) {
        double span = most > least ? most - least : Math.max(Math.abs(most) * 0.1, 1);
        double middle = (least + most) / 2;
        double half = span * (0.5 + AIR);
        return new Scale(middle - half, middle + half, from, to, false);
    }

    /** Fitted to these values in powers of ten; all are above 0. */
    static Scale logarithmic(double least, double most, double from, double to) {
        double low = Math.log10(least);
        double high = Math.log10(most);
        double span = Math.max(high - low, 0.6);
        double middle = (low + high) / 2;
        double half = span * (0.5 + AIR);
        return new Scale(Math.pow(10, middle - half), Math.pow(10, middle + half), from, to, true);
    }

    double at(double value) {
        double share = logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return from + share * (to - from);
    }

    /** Round values within the scale, about {@code count} of them where it is linear. */
    List<Double> ticks(int count) {
        return logarithmic ? powers() : even(step(count));
    }

    /** The distance between ticks: 1, 2, 2.5 or 5 times a power of ten. */
    double step(int count) {
        double rough = (high - low) / count;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND) {
            if (round * power >= rough) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private List<Double> even(double step) {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private List<Double> powers() {
        List<Double> ticks = new ArrayList<>();
        boolean isNarrow = Math.log10(high / low) < 2.5;
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (double part : isNarrow ? new double[] {1, 3} : new double[] {1}) {
                double tick = part * Math.pow(10, power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
