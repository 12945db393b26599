package io.paperwire.ingest.digest;

/**
 * One line of a document without its line break.
 *
 * @param number from 1
 * @param cut true if the line was longer than the limit and only its beginning is here
 * @param plain true if it is known to hold nothing that needs a closer look: no white space but U+0020, no control
 *     characters, nothing that could not be decoded
 */
public record Line(String text, int number, boolean cut, boolean plain) {
    Line(String text, int number, boolean cut) {
        this(text, number, cut, false);
    }

    /** The line with white space runs as one space and trimmed ends. */
    String clean() {
        return plain ? Text.cleanPlain(text) : Text.clean(text);
    }

    boolean isBlank() {
        return Text.isBlank(text);
    }

    /** True if the first character that is not white space is {@code first}. */
    boolean startsWith(char first) {
        int at = Text.skipSpace(text, 0);
        return at < text.length() && text.charAt(at) == first;
    }
}
