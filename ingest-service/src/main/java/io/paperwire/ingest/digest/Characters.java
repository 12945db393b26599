package io.paperwire.ingest.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The decoded characters of a digest, forward only.
 *
 * <p>What cannot be decoded becomes {@link #UNDECODABLE}, so that the row that holds it can be rejected and its
 * neighbours read.
 */
abstract class Characters {
    /** A noncharacter, which no text holds: stands for bytes that the encoding does not allow. */
    static final char UNDECODABLE = '\uFFFF';

    /** Longest line kept; a longer one is cut, which is enough to reject it. */
    static final int LINE_LIMIT = Rows.TEXT_LIMIT + 1024;

    /** The characters of a text in memory. */
    static Characters of(String text) {
        return new HeldCharacters(text);
    }

    /** The characters of bytes in memory, all decoded at once. */
    static Characters of(byte[] bytes) throws IOException {
        return HeldCharacters.decode(bytes);
    }

    /** The characters of any number of bytes, decoded as they are asked for. */
    static Characters of(InputStream bytes) throws IOException {
        return StreamedCharacters.decode(bytes);
    }

    /** The number of the line that the next character stands in, from 1. */
    abstract int lineNumber();

    /** Up to {@code length} characters from here on, without moving. */
    abstract String opening(int length);

    /** The next character, or -1 at the end; a line break counts when it is a line feed, or a lone carriage return. */
    abstract int read();

    /** The character that {@link #read} gives next, or -1 at the end. */
    abstract int peek();

    /**
     * Goes past the characters up to the next that {@link #isJsonMark} and appends the first {@code room} of them.
     *
     * @return how many there were; in a large document a run may end early
     */
    abstract int passPlain(StringBuilder into, int room);

    /** True for what opens, closes or parts something in JSON, and for line breaks, which are counted. */
    static boolean isJsonMark(int c) {
        return switch (c) {
            case '"', '\\', '{', '}', '[', ']', ',', '\n', '\r' -> true;
            default -> false;
        };
    }

    /** The next line without its break, or null at the end. */
    abstract @Nullable Line readLine();

    /** Carries trouble with the bytes past the dialects, told apart from trouble in a sink. */
    static final class ReadFailure extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        ReadFailure(IOException cause) {
            super(cause);
        }
    }
}
