package io.paperwire.model;

import java.util.Objects;

/**
 * A row, or a whole file, that could not be read, explained so that its publisher can mend it.
 *
 * @param line the line where it starts, from 1
 * @param column the character in that line where the trouble is, from 1
 * @param reason what was wrong
 * @param quote the text in question, cut to {@value #QUOTE_LIMIT} characters
 * @param expected what would have been right
 */
public record Reject(int line, int column, String reason, String quote, String expected) {
    public static final int QUOTE_LIMIT = 200;

    public Reject {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expected, "expected");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
        if (quote.codePointCount(0, quote.length()) > QUOTE_LIMIT) {
            quote = quote.substring(0, quote.offsetByCodePoints(0, QUOTE_LIMIT - 1)) + "…";
        }
    }
}
