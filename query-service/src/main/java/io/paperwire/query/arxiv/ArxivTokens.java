package io.paperwire.query.arxiv;

import java.util.Set;

/** Reads a {@code search_query} piece by piece. */
final class ArxivTokens {
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "ANDNOT", "NOT");

    private final String text;
    private int at;

    ArxivTokens(String text) {
        this.text = text;
    }

    int offset() {
        return at;
    }

    boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    /** Takes {@code sign} if it is next. */
    boolean take(char sign) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    boolean at(char sign) {
        skipSpace();
        return at < text.length() && text.charAt(at) == sign;
    }

    /** The operator that is next, or "" if there is none. */
    String operator() {
        skipSpace();
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        boolean isWhole = end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(';
        return isWhole && OPERATORS.contains(word) ? word : "";
    }

    void skip(String piece) {
        at += piece.length();
    }

    /** The name before a colon that something follows at once, taken with the colon; "" if there is none. */
    String prefix() {
        skipSpace();
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        if (end == at
                || end + 1 >= text.length()
                || text.charAt(end) != ':'
                || Character.isWhitespace(text.charAt(end + 1))) {
            return "";
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    /** What stands between two signs, the first of which is next. */
    String between(char close) throws ArxivQueryException {
        int open = at;
        at++;
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw new ArxivQueryException(open, "a " + close + " for this " + text.charAt(open));
        }
        String inner = text.substring(at, end);
        at = end + 1;
        return inner;
    }

    /** Everything up to the next space or parenthesis. */
    String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
