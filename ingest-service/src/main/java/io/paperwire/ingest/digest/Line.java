package io.paperwire.ingest.digest;

/**
 * One line of a document without its line break.
 *
 * @param number from 1
 * @param cut true if the line was longer than the limit and only its beginning is here
 */
public record Line(String text, int number, boolean cut) {
    boolean isBlank() {
        return Text.isBlank(text);
    }

    /** True if the first character that is not white space is {@code first}. */
    boolean startsWith(char first) {
        int at = Text.skipSpace(text, 0);
        return at < text.length() && text.charAt(at) == first;
    }
}
