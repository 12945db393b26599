package io.paperwire.ingest.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The decoded characters of a digest, forward only, in constant memory.
 *
 * <p>UTF-8 unless a byte order mark (or the zero bytes of unmarked UTF-16) says otherwise. What cannot be decoded becomes
 * {@link #UNDECODABLE}, so that the row that holds it can be rejected and its neighbours read.
 */
final class Characters {
    /** A noncharacter, which no text holds: stands for bytes that the encoding does not allow. */
    static final char UNDECODABLE = '\uFFFF';

    /** Longest line kept; a longer one is cut, which is enough to reject it. */
    static final int LINE_LIMIT = Rows.TEXT_LIMIT + 1024;

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int end;
    private boolean ended;
    private int lineNumber = 1;

    private Characters(Reader reader) {
        this.reader = reader;
    }

    static Characters of(InputStream bytes) throws IOException {
        PushbackInputStream marked = new PushbackInputStream(bytes, 4);
        byte[] first = marked.readNBytes(4);
        Encoding encoding = Encoding.of(first);
        marked.unread(first, encoding.markLength, first.length - encoding.markLength);
        return new Characters(new InputStreamReader(
                marked,
                encoding.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNDECODABLE))));
    }

    static Characters of(String text) {
        return new Characters(new StringReader(text));
    }

    /** The number of the line that the next character stands in, from 1. */
    int lineNumber() {
        return lineNumber;
    }

    /** Up to {@code length} characters from here on, without moving. */
    String opening(int length) {
        while (end - position < length && !ended) {
            fill();
        }
        return new String(buffer, position, Math.min(length, end - position));
    }

    /** The next character, or -1 at the end; a line break counts when it is a line feed, or a lone carriage return. */
    int read() {
        if (position == end) {
            fill();
            if (position == end) {
                return -1;
            }
        }
        char character = buffer[position++];
        if (character == '\n' || (character == '\r' && peek() != '\n')) {
            lineNumber++;
        }
        return character;
    }

    /** The character that {@link #read} gives next, or -1 at the end. */
    int peek() {
        if (position == end) {
            fill();
        }
        return position == end ? -1 : buffer[position];
    }

    /** The next line without its break, or null at the end. */
    @Nullable
    Line readLine() {
        if (peek() < 0) {
            return null;
        }
        StringBuilder beginning = null;
        boolean cut = false;
        while (true) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            boolean broken = stop < end;
            if (beginning == null && broken && stop - position <= LINE_LIMIT) {
                return lineEndingAt(stop, new String(buffer, position, stop - position), false);
            }
            if (beginning == null) {
                beginning = new StringBuilder();
            }
            int room = LINE_LIMIT - beginning.length();
            cut |= stop - position > room;
            beginning.append(buffer, position, Math.min(room, stop - position));
            if (broken) {
                return lineEndingAt(stop, beginning.toString(), cut);
            }
            position = stop;
            if (peek() < 0) {
                return new Line(beginning.toString(), lineNumber, cut);
            }
        }
    }

    private Line lineEndingAt(int stop, String text, boolean cut) {
        Line line = new Line(text, lineNumber, cut);
        position = stop;
        if (buffer[position++] == '\r' && peek() == '\n') {
            position++;
        }
        lineNumber++;
        return line;
    }

    /** Adds characters behind the ones not yet read. */
    private void fill() {
        if (ended) {
            return;
        }
        int rest = end - position;
        System.arraycopy(buffer, position, buffer, 0, rest);
        position = 0;
        end = rest;
        try {
            int count = reader.read(buffer, end, buffer.length - end);
            if (count < 0) {
                ended = true;
            } else {
                end += count;
            }
        } catch (IOException e) {
            throw new ReadFailure(e);
        }
    }

    /** Carries trouble with the bytes past the dialects, told apart from trouble in a sink. */
    static final class ReadFailure extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        ReadFailure(IOException cause) {
            super(cause);
        }
    }

    /** How the first bytes say that the rest is encoded. */
    private record Encoding(Charset charset, int markLength) {
        static Encoding of(byte[] first) {
            int[] b = new int[4];
            for (int i = 0; i < 4; i++) {
                b[i] = i < first.length ? first[i] & 0xFF : -1;
            }
            if (b[0] == 0xFF && b[1] == 0xFE) {
                return b[2] == 0 && b[3] == 0
                        ? new Encoding(Charset.forName("UTF-32LE"), 4)
                        : new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (b[0] == 0xFE && b[1] == 0xFF) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
            if (b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            // ASCII in UTF-16 has every other byte zero, which no UTF-8 text has
            if (b[0] > 0 && b[1] == 0 && b[2] > 0 && b[3] == 0) {
                return new Encoding(StandardCharsets.UTF_16LE, 0);
            }
            if (b[0] == 0 && b[1] > 0 && b[2] == 0 && b[3] > 0) {
                return new Encoding(StandardCharsets.UTF_16BE, 0);
            }
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
    }
}
