package io.paperwire.benchmark.stream;

import java.util.Arrays;

/**
 * Durations in order.
 *
 * @param nanoseconds sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Percentiles(long[] nanoseconds) {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    static Percentiles of(long[] nanoseconds) {
        if (nanoseconds.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The value that this share did not exceed, by the nearest rank. */
    double milliseconds(double share) {
        int rank = (int) Math.ceil(share * nanoseconds.length);
        return nanoseconds[Math.max(0, rank - 1)] / NANOSECONDS_A_MILLISECOND;
    }
}
