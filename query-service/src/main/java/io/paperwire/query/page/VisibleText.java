package io.paperwire.query.page;

/** Text as it stands, also where it would rather hide. */
final class VisibleText {
    private VisibleText() {}

    /**
     * The same text with the embeddings, overrides and isolates of Unicode's bidirectional algorithm written out as
     * {@code [U+202E]}. The marks that only belong to a right-to-left word stay.
     */
    static String of(String text) {
        if (text.chars().noneMatch(VisibleText::turnsDirection)) {
            return text;
        }
        var visible = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (turnsDirection(c)) {
                visible.append("[U+")
                        .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
                        .append(']');
            } else {
                visible.append((char) c);
            }
        });
        return visible.toString();
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
