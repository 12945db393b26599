package io.paperwire.query.filter;

/** What a filter may be at most, so that no text that somebody sends costs more than a search does. */
public final class Limits {
    /** Characters. */
    public static final int LENGTH = 8_192;
    /** Conditions. */
    public static final int CONDITIONS = 256;
    /** Pairs of parentheses and negations inside each other. */
    public static final int DEPTH = 32;
    /** Conditions with wildcards or typing errors. */
    public static final int PATTERNS = 16;
    /** Wildcards in one word. */
    static final int WILDCARDS = 4;
    /** Words of the index that one pattern or one word with typing errors may stand for when hits are ranked by it. */
    static final int EXPANSIONS = 64;
    /** Moves in a phrase. */
    static final int SLOP = 50;
    /** Alternatives that conditions on papers and on results, mixed in one pair of parentheses, may unfold to. */
    static final int ALTERNATIVES = 256;

    private Limits() {}
}
