package io.paperwire.benchmark.quality;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param type {@code missed}, {@code extra} or the field that is wrong
 * @param expected null for an extra one
 * @param got null for a missed one
 */
record Mistake(
        String type,
        String paper,
        @Nullable Row expected,
        @Nullable Row got) {

    double confidence() {
        return got == null ? 0 : got.confidence();
    }
}
