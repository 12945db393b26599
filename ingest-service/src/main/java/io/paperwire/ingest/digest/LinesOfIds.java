package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each paper of a digest stands first. Ids since 2007 are kept as numbers in a table of 12 bytes a place, half of
 * them free, since a digest may have millions of rows.
 */
final class LinesOfIds {
    private static final int FIRST_SIZE = 256;
    /** Scatters keys that differ only in their last digits. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> oldForm = new HashMap<>();
    /** 0 where a place is free. */
    private long[] keys = new long[FIRST_SIZE];

    private int[] lines = new int[FIRST_SIZE];
    private int size;

    /** The line at which the paper stood before; 0 if it is new, and then {@code line} is remembered for it. */
    int firstLine(ArxivId id, int line) {
        long key = key(id.value());
        if (key == 0) {
            Integer first = oldForm.putIfAbsent(id.value(), line);
            return first == null ? 0 : first;
        }
        int place = place(keys, key);
        if (keys[place] == key) {
            return lines[place];
        }
        keys[place] = key;
        lines[place] = line;
        if (++size > keys.length / 2) {
            grow();
        }
        return 0;
    }

    /** The digits of {@code yymm.nnnnn} as a number; 0 for an id of the old form. */
    private static long key(String id) {
        if (id.charAt(4) != '.') {
            return 0;
        }
        long key = 0;
        for (int i = 0; i < id.length(); i++) {
            if (i != 4) {
                int digit = id.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return 0;
                }
                key = key * 10 + digit;
            }
        }
        return key;
    }

    /** Where {@code key} stands, or the free place that is its own. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * SCATTER) >>> 32) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreLines = new int[lines.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(moreKeys, keys[i]);
                moreKeys[place] = keys[i];
                moreLines[place] = lines[i];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }
}
