package io.paperwire.ingest.version;

/** What a version of a digest does to a row, for the rows that it does anything to. */
public enum RowChange {
    /** The version before did not list it. */
    ADDED,
    /** It says something else than before. */
    CHANGED,
    /** It is gone. */
    WITHDRAWN
}
