package io.paperwire.ingest.digest;

/**
 * One way in which people write down papers, told by its structure.
 *
 * <p>To add one, implement this and name it in {@link DigestReader#standard()}; {@code docs/dialects.md} shows how.
 */
public interface Dialect {
    /** A short name in lower case, as reports show it. */
    String name();

    /**
     * Reads the block of rows that starts at the document's current line and leaves the document behind it. False, and
     * the document untouched, if no such block starts here.
     */
    boolean read(Document document, Rows rows);
}
