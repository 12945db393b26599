package io.paperwire.ingest.digest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts JSON into the values that may be records, without parsing them, so that one broken or endless record costs only
 * itself: the elements of an array, values that follow each other, and what objects around them wrap.
 */
final class JsonElements {
    /** Most characters of one element; what is longer is passed over, and its end still found. */
    static final int ELEMENT_LIMIT = 4 * 1024 * 1024;

    /** How deep objects may wrap the records. */
    private static final int MOST_WRAPPERS = 6;

    private final Characters characters;
    /** The arrays and wrapping objects that are open, the innermost last; empty among values that follow each other. */
    private final Deque<Container> open = new ArrayDeque<>();

    private boolean begun;

    /**
     * One element.
     *
     * @param line where it starts
     * @param cut it was longer than the limit
     * @param open the document ended inside it
     * @param key the name under which it stands in a wrapping object
     * @param date the day that the objects around it say
     */
    record Element(
            int line,
            String text,
            boolean cut,
            boolean open,
            @Nullable String key,
            @Nullable LocalDate date) {}

    private static final class Container {
        final boolean array;

        @Nullable
        LocalDate date;

        Container(boolean array, @Nullable LocalDate date) {
            this.array = array;
            this.date = date;
        }
    }

    /** The elements of the value that starts at the next character, and of those that follow it. */
    JsonElements(Characters characters) {
        this.characters = characters;
    }

    /** True if the document ended before its array or object did. */
    boolean brokenOff() {
        return !open.isEmpty();
    }

    /** The next element, or null at the end. */
    @Nullable
    Element next() {
        while (true) {
            skipSpace();
            int c = characters.peek();
            Container inside = open.peekLast();
            if (c < 0) {
                return null;
            }
            if (c == ',' || (inside != null && c == (inside.array ? ']' : '}'))) {
                characters.read();
                if (c != ',') {
                    open.removeLast();
                }
            } else if (inside != null && !inside.array) {
                Element element = member(inside);
                if (element != null) {
                    return element;
                }
            } else if (!enters(c, date())) {
                return element(null);
            }
        }
    }

    /** Goes into the array or the wrapping object that starts here, if one does. */
    private boolean enters(int c, @Nullable LocalDate date) {
        boolean array = c == '[' && !begun;
        begun = true;
        boolean enter = array
                || (c == '{' && open.size() < MOST_WRAPPERS && JsonShape.wraps(characters.opening(JsonShape.OPENING)));
        if (enter) {
            characters.read();
            open.addLast(new Container(array, date));
        }
        return enter;
    }

    /** What a member of a wrapping object brings: null if it was gone into, or is no record. */
    private @Nullable Element member(Container object) {
        if (characters.peek() != '"') {
            return element(null);
        }
        String key = name();
        skipSpace();
        if (characters.peek() != ':') {
            return element(key);
        }
        characters.read();
        skipSpace();
        LocalDate named = Dates.find(key);
        LocalDate date = named == null ? object.date : named;
        int c = characters.peek();
        String opening = characters.opening(JsonShape.OPENING);
        if (c == '[' && JsonShape.listsObjects(opening)) {
            characters.read();
            open.addLast(new Container(true, date));
            return null;
        }
        if (c == '{' && (JsonShape.wraps(opening) ? enters(c, date) : !JsonShape.isRecord(opening))) {
            if (open.peekLast() == object) {
                element(key);
            }
            return null;
        }
        Element value = element(key);
        if (c == '"' && key.toLowerCase(Locale.ROOT).contains("date")) {
            LocalDate said = Dates.find(value.text());
            object.date = said == null ? object.date : said;
        }
        return c == '{' || value.open() ? value : null;
    }

    /** The name that starts at the quote here, escapes as they are written. */
    private String name() {
        StringBuilder name = new StringBuilder();
        characters.read();
        for (int c = characters.read(); c >= 0 && c != '"'; c = characters.read()) {
            if (name.length() < 256) {
                name.append((char) c);
            }
            if (c == '\\') {
                characters.read();
            }
        }
        return name.toString();
    }

    private @Nullable LocalDate date() {
        Container inside = open.peekLast();
        return inside == null ? null : inside.date;
    }

    private void skipSpace() {
        while (characters.peek() >= 0 && Text.isSpace((char) characters.peek())) {
            characters.read();
        }
    }

    private Element element(@Nullable String key) {
        int line = characters.lineNumber();
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int depth = 0;
        boolean quoted = false;
        while (true) {
            int c = characters.peek();
            if (c < 0) {
                return new Element(line, text.toString(), cut, depth > 0 || quoted, key, date());
            }
            boolean among = open.isEmpty() && c == '\n';
            boolean end = !open.isEmpty() && c == (open.getLast().array ? ']' : '}');
            if (!quoted && depth == 0 && (c == ',' || among || end)) {
                return new Element(line, text.toString(), cut, false, key, date());
            }
            if (!Characters.isJsonMark(c)) {
                int room = ELEMENT_LIMIT - text.length();
                cut |= characters.passPlain(text, room) > room;
                continue;
            }
            characters.read();
            cut |= text.length() >= ELEMENT_LIMIT;
            if (!cut) {
                text.append((char) c);
            }
            if (quoted) {
                if (c == '\\' && characters.peek() >= 0) {
                    int escaped = characters.read();
                    if (!cut) {
                        text.append((char) escaped);
                    }
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth <= 0) {
                return new Element(line, text.toString(), cut, false, key, date());
            }
        }
    }
}
