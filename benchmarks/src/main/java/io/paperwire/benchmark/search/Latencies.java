package io.paperwire.benchmark.search;

import java.util.Arrays;
import java.util.Collection;

/**
 * How long each of many calls took.
 *
 * @param nanoseconds sorted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Latencies(long[] nanoseconds) {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    static Latencies of(Collection<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The value in milliseconds that this share of the calls did not exceed, by the nearest rank. */
    double milliseconds(double share) {
        int rank = (int) Math.ceil(share * nanoseconds.length);
        return nanoseconds[Math.max(0, rank - 1)] / NANOSECONDS_A_MILLISECOND;
    }
}
