package io.paperwire.query.arxiv;

/** Pieces of the filter language. */
final class FilterText {
    /** Holds for no paper. */
    static final String NOTHING = "NOT *:*";
    /** Holds for every paper. */
    static final String EVERYTHING = "*:*";

    private FilterText() {}

    /** {@code text} as a phrase. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A word in which only {@code *} and {@code ?} have a meaning. */
    static String pattern(String word) {
        StringBuilder escaped = new StringBuilder(word.length() + 4);
        word.codePoints().forEach(c -> {
            if (c != '*' && c != '?' && !Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
