package io.paperwire.enrich.metric;

/** Which values of a measure are better. */
public enum Direction {
    HIGHER,
    LOWER,
    UNKNOWN
}
