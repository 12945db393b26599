package io.paperwire.ingest.digest;

/** What starts an item of a Markdown list. */
final class ListMarker {
    private ListMarker() {}

    /** The length of the marker and its space at {@code at}, or 0 if no list item starts there. */
    static int length(String text, int at) {
        int end = at;
        if (end < text.length() && "-*+•".indexOf(text.charAt(end)) >= 0) {
            end++;
        } else {
            while (end < text.length() && end - at < 6 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end == at || end == text.length() || (text.charAt(end) != '.' && text.charAt(end) != ')')) {
                return 0;
            }
            end++;
        }
        return end < text.length() && Text.isSpace(text.charAt(end)) ? end + 1 - at : 0;
    }
}
