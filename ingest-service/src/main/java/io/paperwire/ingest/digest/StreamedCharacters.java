package io.paperwire.ingest.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Characters decoded on the way, in constant memory however long the digest or a line of it is. */
final class StreamedCharacters extends Characters {
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int end;
    private boolean ended;
    private int lineNumber = 1;

    private StreamedCharacters(Reader reader) {
        this.reader = reader;
    }

    static Characters decode(InputStream bytes) throws IOException {
        PushbackInputStream marked = new PushbackInputStream(bytes, Encoding.MARK_LIMIT);
        byte[] first = marked.readNBytes(Encoding.MARK_LIMIT);
        Encoding encoding = Encoding.of(first);
        marked.unread(first, encoding.markLength(), first.length - encoding.markLength());
        return new StreamedCharacters(new InputStreamReader(marked, encoding.decoder()));
    }

    @Override
    int lineNumber() {
        return lineNumber;
    }

    @Override
    String opening(int length) {
        while (end - position < length && !ended) {
            fill();
        }
        return new String(buffer, position, Math.min(length, end - position));
    }

    @Override
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

    @Override
    int peek() {
        if (position == end) {
            fill();
        }
        return position == end ? -1 : buffer[position];
    }

    @Override
    int passPlain(StringBuilder into, int room) {
        int start = position;
        while (position < end && !isJsonMark(buffer[position])) {
            position++;
        }
        into.append(buffer, start, Math.min(position - start, room));
        return position - start;
    }

    /** The next line without its break, or null at the end. */
    @Override
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
}
