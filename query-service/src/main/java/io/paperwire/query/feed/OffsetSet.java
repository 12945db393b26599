package io.paperwire.query.feed;

import java.util.Arrays;

/** Offsets in growing order, 8 bytes each. */
final class OffsetSet {
    private long[] offsets = new long[16];
    private int size;

    /** @throws IllegalArgumentException if {@code offset} is not above all that are held */
    void add(long offset) {
        if (size > 0 && offset <= offsets[size - 1]) {
            throw new IllegalArgumentException("offsets grow: " + offset + " after " + offsets[size - 1]);
        }
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size++] = offset;
    }

    boolean contains(long offset) {
        return Arrays.binarySearch(offsets, 0, size, offset) >= 0;
    }

    int size() {
        return size;
    }
}
