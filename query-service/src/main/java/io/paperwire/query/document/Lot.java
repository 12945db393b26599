package io.paperwire.query.document;

import java.nio.charset.StandardCharsets;

/** Draws lots for papers: every instance draws the same ones. */
public final class Lot {
    private Lot() {}

    /** The number of an id: FNV-1a with 64 bits, well mixed. */
    public static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The number under a seed: another seed, another order. */
    public static long drawn(long lot, long seed) {
        return mixed(lot ^ mixed(seed + 0x9e3779b97f4a7c15L));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
