package io.paperwire.query.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The JSON of a paper as it went to the feed, from which lists leave parts out. Bytes are cut, not written anew: what is
 * left is what the feed said.
 *
 * @param json one object
 */
@SuppressWarnings("ArrayRecordComponent") // only carried to the socket, never compared
public record StoredPaper(byte[] json) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The object without the fields of these names. */
    public byte[] without(Set<String> names) {
        return cut(names, false);
    }

    /** The object with only the fields of these names. */
    public byte[] only(Set<String> names) {
        return cut(names, true);
    }

    private byte[] cut(Set<String> names, boolean kept) {
        var cut = new ByteArrayOutputStream(json.length);
        cut.write('{');
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean wanted = names.contains(name) == kept;
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                // A string is only read to its end when it is asked for.
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                if (wanted) {
                    if (cut.size() > 1) {
                        cut.write(',');
                    }
                    cut.write('"');
                    cut.writeBytes(name.getBytes(StandardCharsets.UTF_8));
                    cut.writeBytes(new byte[] {'"', ':'});
                    cut.write(json, start, trimmed(start, end) - start);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a stored paper is always readable", e);
        }
        cut.write('}');
        return cut.toByteArray();
    }

    /** The place behind a number is only known when the character behind it was read. */
    private int trimmed(int start, int end) {
        int last = end;
        while (last > start
                && (json[last - 1] == ',' || (json[last - 1] == '}' && json[start] != '{') || json[last - 1] <= ' ')) {
            last--;
        }
        return last;
    }
}
