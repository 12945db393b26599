package io.paperwire.query.filter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the text of a filter, and what can be taken from there. */
final class TextCursor {
    private static final Pattern FIELD = Pattern.compile("([\\p{L}\\p{N}_.-]{1,64}):");
    private static final String ENDS_WORD = "()\"^~";

    private final String text;
    private int position;

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    /** The number of the character at {@code offset}, from 1. */
    int column(int offset) {
        return text.codePointCount(0, offset) + 1;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char current() {
        return text.charAt(position);
    }

    void advance(int characters) {
        position += characters;
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(current())) {
            position++;
        }
    }

    boolean at(String token) {
        return text.startsWith(token, position);
    }

    boolean take(String token) {
        boolean is = at(token);
        if (is) {
            position += token.length();
        }
        return is;
    }

    /** Whether an operator such as {@code OR} stands here as a word of its own. */
    boolean atWord(String word) {
        int end = position + word.length();
        return at(word)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }

    boolean takeWord(String word) {
        skipSpace();
        boolean is = atWord(word);
        if (is) {
            position += word.length();
        }
        return is;
    }

    /** Takes a sign that stands right before what it is meant for; a dash between two spaces is none. */
    boolean takeSign(char sign) {
        boolean is = !atEnd()
                && current() == sign
                && position + 1 < text.length()
                && !Character.isWhitespace(text.charAt(position + 1));
        if (is) {
            position++;
        }
        return is;
    }

    /** Takes a name and the colon behind it. */
    Optional<String> takeFieldName() {
        Matcher matcher = FIELD.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher.group(1));
    }

    /** Takes characters up to white space or the end of a pair of parentheses, escapes not heeded. */
    String takeBare() {
        int start = position;
        while (!atEnd() && !Character.isWhitespace(current()) && current() != ')' && current() != '(') {
            position++;
        }
        return text.substring(start, position);
    }

    /** Takes the inside of a phrase whose quotation mark stands here. */
    String takeQuoted() throws FilterException {
        int open = position;
        position++;
        StringBuilder inside = new StringBuilder();
        while (!atEnd() && current() != '"') {
            inside.append(takeCharacter());
        }
        if (!take("\"")) {
            throw unexpected("the closing \" of the phrase that begins at character " + column(open));
        }
        return inside.toString();
    }

    /** Takes a word up to white space or a sign of the language. */
    Word takeWordText(String alsoEnds) throws FilterException {
        StringBuilder plain = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        int wildcards = 0;
        while (!atEnd()
                && !Character.isWhitespace(current())
                && ENDS_WORD.indexOf(current()) < 0
                && alsoEnds.indexOf(current()) < 0) {
            boolean isWildcard = current() == '*' || current() == '?';
            char c = takeCharacter();
            plain.append(c);
            if (isWildcard) {
                wildcards++;
            } else if (c == '*' || c == '?' || c == '\\') {
                pattern.append('\\');
            }
            pattern.append(c);
        }
        return new Word(plain.toString(), pattern.toString(), wildcards);
    }

    private char takeCharacter() throws FilterException {
        if (current() == '\\') {
            position++;
            if (atEnd()) {
                throw unexpected("the character that the \\ protects");
            }
        }
        char c = current();
        position++;
        return c;
    }

    FilterException unexpected(String expected) {
        return unexpected(position, atEnd() ? "the end" : quoted(text.substring(position, ending(position))), expected);
    }

    FilterException unexpected(int at, String found, String expected) {
        return new FilterException(text, at, found, expected);
    }

    String quoted(String found) {
        String shown = found.length() <= 40 ? found : found.substring(0, 40) + "…";
        return shown.isEmpty() ? "nothing" : "\"" + shown.replace("\"", "\\\"") + "\"";
    }

    private int ending(int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, from + Character.charCount(text.codePointAt(from)));
    }

    /**
     * A word as it was written.
     *
     * @param pattern with a backslash before what is no wildcard though it looks like one
     * @param wildcards how many there are
     */
    record Word(String plain, String pattern, int wildcards) {}
}
