package io.paperwire.query.filter;

/** A text that is no filter: where, what stands there, and what is expected. The message is fit for the one who wrote it. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;
    /** Characters of the text that are shown before and behind the place. */
    private static final int AROUND = 40;

    private final int position;

    FilterException(String text, int position, String found, String expected) {
        super(message(text, Math.min(position, text.length()), found, expected));
        this.position = Math.min(position, text.length());
    }

    /** Offset of the character that does not fit, from 0, in UTF-16 units; the text's length when something is missing. */
    public int position() {
        return position;
    }

    private static String message(String text, int position, String found, String expected) {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(text.length(), position + AROUND);
        String before = from > 0 ? "…" : "";
        String line = before + text.substring(from, to) + (to < text.length() ? "…" : "");
        String pointed = line.replaceAll("\\s", " ");
        int column = text.substring(from, position).codePointCount(0, position - from) + before.length();
        return "character %d: found %s, expected %s\n%s\n%s^"
                .formatted(text.codePointCount(0, position) + 1, found, expected, pointed, " ".repeat(column));
    }
}
