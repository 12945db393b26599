package io.paperwire.query.arxiv;

/** A {@code search_query} that is none: the message says at which character, and what was expected. */
final class ArxivQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    ArxivQueryException(int offset, String expected) {
        super("search_query at character " + (offset + 1) + ": expected " + expected);
    }
}
