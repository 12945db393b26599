package io.paperwire.benchmark.quality;

import org.jspecify.annotations.Nullable;

/**
 * One number of a summary, annotated or extracted.
 *
 * @param start in code points
 * @param end behind the last, in code points
 * @param confidence 0 for an annotated one
 */
record Row(
        String quote,
        int start,
        int end,
        double value,
        String unit,
        String kind,
        @Nullable String metric,
        @Nullable String benchmark,
        @Nullable String subject,
        boolean baseline,
        double confidence) {

    boolean isScore() {
        return kind.equals("score");
    }

    boolean isOnABoard() {
        return isScore() && benchmark != null && !benchmark.isEmpty();
    }

    boolean overlaps(Row other) {
        return start < other.end && other.start < end;
    }
}
