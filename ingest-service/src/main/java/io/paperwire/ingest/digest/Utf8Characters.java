package io.paperwire.ingest.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Characters of UTF-8 in memory, decoded line by line: a line of ASCII costs hardly more than its copy, whatever the
 * rest of the digest holds.
 */
final class Utf8Characters extends Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    /** The bytes as characters, since {@link String#indexOf} finds line breaks faster than a loop over bytes. */
    private final String view;

    private final Encoding encoding;
    private int position;
    private int lineNumber = 1;
    private int carriageReturn = -1;
    /** Takes over when characters are asked for one by one. */
    private @Nullable HeldCharacters decoded;

    Utf8Characters(byte[] bytes, Encoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
        view = new String(bytes, StandardCharsets.ISO_8859_1);
        position = encoding.markLength();
    }

    @Override
    int lineNumber() {
        return decoded == null ? lineNumber : decoded.lineNumber();
    }

    @Override
    String opening(int length) {
        if (decoded != null) {
            return decoded.opening(length);
        }
        int end = (int) Math.min(bytes.length, position + 4L * length);
        while (end < bytes.length && end > position && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        String text = decode(position, end);
        return text.substring(0, Math.min(length, text.length()));
    }

    @Override
    int read() {
        return decoded().read();
    }

    @Override
    int peek() {
        return decoded().peek();
    }

    @Override
    int passPlain(StringBuilder into, int room) {
        return decoded().passPlain(into, room);
    }

    @Override
    @Nullable
    Line readLine() {
        if (decoded != null) {
            return decoded.readLine();
        }
        if (position == bytes.length) {
            return null;
        }
        int lineFeed = orEnd(view.indexOf('\n', position));
        if (carriageReturn < position) {
            carriageReturn = orEnd(view.indexOf('\r', position));
        }
        int end = Math.min(lineFeed, carriageReturn);
        String text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
        boolean sound = text.indexOf(REPLACEMENT) < 0;
        if (!sound) {
            text = decodeSlowly(position, end);
        }
        boolean cut = text.length() > LINE_LIMIT;
        boolean plain = sound && !OddSpace.in(bytes, position, end);
        Line line = new Line(cut ? text.substring(0, LINE_LIMIT) : text, lineNumber, cut, plain);
        position = end;
        if (position < bytes.length) {
            position += view.startsWith("\r\n", position) ? 2 : 1;
            lineNumber++;
        }
        return line;
    }

    private HeldCharacters decoded() {
        if (decoded == null) {
            decoded = new HeldCharacters(decode(position, bytes.length));
        }
        return decoded;
    }

    private String decode(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // the fast way does not tell bytes that are not UTF-8 from a replacement character in the text
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeSlowly(from, to);
    }

    private String decodeSlowly(int from, int to) {
        try {
            return encoding.decoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ReadFailure(new IOException("a decoder that replaces what it cannot decode failed", e));
        }
    }

    private int orEnd(int index) {
        return index < 0 ? bytes.length : index;
    }
}
