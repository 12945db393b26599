package io.paperwire.ingest.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A digest as dialects read it: line by line with a look ahead, or, from its very beginning, character by character.
 */
public final class Document {
    /** How far a dialect may look ahead, in lines and in characters together. */
    private static final int LOOK_AHEAD_LINES = 64;

    private static final int LOOK_AHEAD_CHARACTERS = 1 << 20;

    private final Characters characters;
    private final Place place;
    private final Deque<Line> lines = new ArrayDeque<>();
    private int characterCount;

    Document(Characters characters, Place place) {
        this.characters = characters;
        this.place = place;
    }

    /** The characters from here on; only before the first line has been looked at. */
    Characters characters() {
        if (!lines.isEmpty()) {
            throw new IllegalStateException("line " + lines.getFirst().number() + " has already been read as a line");
        }
        return characters;
    }

    /** True as long as nothing has been read as a line. */
    boolean untouched() {
        return lines.isEmpty() && characters.lineNumber() == 1;
    }

    /** Where in the document's headings the current line stands. */
    public Place place() {
        return place;
    }

    /** The current line, or null at the end. */
    public @Nullable Line line() {
        return peek(0);
    }

    /** The line {@code ahead} lines below the current one, or null past the end or too far away. */
    public @Nullable Line peek(int ahead) {
        if (ahead >= LOOK_AHEAD_LINES) {
            return null;
        }
        while (lines.size() <= ahead) {
            if (!lines.isEmpty() && characterCount > LOOK_AHEAD_CHARACTERS) {
                return null;
            }
            Line next = characters.readLine();
            if (next == null) {
                return null;
            }
            lines.addLast(next);
            characterCount += next.text().length();
        }
        if (ahead == 0) {
            return lines.peekFirst();
        }
        Iterator<Line> iterator = lines.iterator();
        for (int i = 0; i < ahead; i++) {
            iterator.next();
        }
        return iterator.next();
    }

    /** Goes to the next line. */
    public void advance() {
        if (line() != null) {
            characterCount -= lines.removeFirst().text().length();
        }
    }

    /** Goes {@code count} lines down. */
    public void advance(int count) {
        for (int i = 0; i < count; i++) {
            advance();
        }
    }
}
