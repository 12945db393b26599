package io.paperwire.ingest.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Characters of a text in memory: lines are found with {@link String#indexOf}, which costs next to nothing. */
final class HeldCharacters extends Characters {
    private final String text;
    private int position;
    private int lineNumber = 1;
    /** The first carriage return from {@link #position} on, or the length; most digests have none. */
    private int carriageReturn = -1;

    HeldCharacters(String text) {
        this.text = text;
    }

    static Characters decode(byte[] bytes) throws IOException {
        Encoding encoding = Encoding.of(bytes);
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            return new Utf8Characters(bytes, encoding);
        }
        int mark = encoding.markLength();
        String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
        // the fast way does not tell bytes it cannot decode from a replacement character in the text
        return new HeldCharacters(text.indexOf('\uFFFD') < 0 ? text : decodeSlowly(bytes, encoding));
    }

    private static String decodeSlowly(byte[] bytes, Encoding encoding) throws IOException {
        ByteArrayInputStream unmarked =
                new ByteArrayInputStream(bytes, encoding.markLength(), bytes.length - encoding.markLength());
        StringWriter text = new StringWriter(bytes.length);
        try (Reader reader = new InputStreamReader(unmarked, encoding.decoder())) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @Override
    int lineNumber() {
        return lineNumber;
    }

    @Override
    String opening(int length) {
        return text.substring(position, Math.min(text.length(), position + length));
    }

    @Override
    int read() {
        if (position == text.length()) {
            return -1;
        }
        char character = text.charAt(position++);
        if (character == '\n' || (character == '\r' && peek() != '\n')) {
            lineNumber++;
        }
        return character;
    }

    @Override
    int peek() {
        return position == text.length() ? -1 : text.charAt(position);
    }

    @Override
    int passPlain(StringBuilder into, int room) {
        int start = position;
        while (position < text.length() && !isJsonMark(text.charAt(position))) {
            position++;
        }
        into.append(text, start, Math.min(position, start + room));
        return position - start;
    }

    @Override
    @Nullable
    Line readLine() {
        if (position == text.length()) {
            return null;
        }
        int lineFeed = orEnd(text.indexOf('\n', position));
        if (carriageReturn < position) {
            carriageReturn = orEnd(text.indexOf('\r', position));
        }
        int end = Math.min(lineFeed, carriageReturn);
        boolean cut = end - position > LINE_LIMIT;
        Line line = new Line(text.substring(position, cut ? position + LINE_LIMIT : end), lineNumber, cut);
        position = end;
        if (position < text.length()) {
            position += text.startsWith("\r\n", position) ? 2 : 1;
            lineNumber++;
        }
        return line;
    }

    private int orEnd(int index) {
        return index < 0 ? text.length() : index;
    }
}
