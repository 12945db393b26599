package io.paperwire.ingest.digest;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON array, or a run of JSON values one after another, into its elements without parsing them, so that one
 * broken or endless element costs only itself.
 */
final class JsonElements {
    /** Most characters of one element; what is longer is passed over, and its end still found. */
    static final int ELEMENT_LIMIT = 4 * 1024 * 1024;

    private final Characters characters;
    private final boolean array;
    private boolean ended;

    /**
     * One element.
     *
     * @param line where it starts
     * @param cut it was longer than the limit
     * @param open the document ended inside it
     */
    record Element(int line, String text, boolean cut, boolean open) {
        Element below(int lines) {
            return new Element(line + lines, text, cut, open);
        }
    }

    /** Elements of the array that starts at the next character, or values that follow each other. */
    JsonElements(Characters characters) {
        this.characters = characters;
        skipSpace();
        array = characters.peek() == '[';
        if (array) {
            characters.read();
        }
    }

    /** True if the document ended before its array did. */
    boolean brokenOff() {
        return array && !ended;
    }

    /** The next element, or null at the end. */
    @Nullable
    Element next() {
        while (true) {
            skipSpace();
            int c = characters.peek();
            if (c < 0) {
                return null;
            }
            if (c == ']' && array) {
                characters.read();
                ended = true;
                skipSpace();
                return characters.peek() < 0 ? null : element();
            }
            if (c != ',') {
                return element();
            }
            characters.read();
        }
    }

    private void skipSpace() {
        while (characters.peek() >= 0 && Text.isSpace((char) characters.peek())) {
            characters.read();
        }
    }

    private Element element() {
        int line = characters.lineNumber();
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int depth = 0;
        boolean quoted = false;
        while (true) {
            int c = characters.peek();
            if (c < 0) {
                return new Element(line, text.toString(), cut, depth > 0 || quoted);
            }
            if (!quoted && depth == 0 && (c == ',' || (c == ']' && array) || (c == '\n' && !array))) {
                return new Element(line, text.toString(), cut, false);
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
                return new Element(line, text.toString(), cut, false);
            }
        }
    }
}
