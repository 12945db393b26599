package io.paperwire.query.search;

import io.paperwire.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the keys of the last hit of a page. It names a place and not a count, so that what comes meanwhile
 * neither repeats nor hides others.
 *
 * @param list names the list that it is a place of: what is asked, and the order
 * @param version the state of the index in which the keys hold; "" when they hold in any
 * @param keys as Lucene has them
 */
record PageCursor(String list, String version, List<Object> keys) {
    /** Characters of the longest one. */
    static final int MAX_LENGTH = 4_096;

    static final String EXPECTED = "the value of \"next\" of the page before, with all else as it was";

    PageCursor {
        keys = List.copyOf(keys);
    }

    static PageCursor of(String list, String version, FieldDoc last) {
        List<Object> keys = new ArrayList<>();
        for (Object key : last.fields) {
            keys.add(key == null ? "" : key);
        }
        return new PageCursor(list, version, keys);
    }

    /** A short name for a list. */
    static String name(String ask) {
        var checksum = new CRC32();
        checksum.update(ask.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    /** @throws ProblemException if {@code text} is not a place of {@code list} in that order */
    static PageCursor parse(String text, String list, Sort order) {
        return read(text, order.getSort())
                .filter(cursor -> cursor.list().equals(list))
                .orElseThrow(() -> ProblemException.invalidParameter("cursor", text, EXPECTED));
    }

    private static Optional<PageCursor> read(String text, SortField[] fields) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\n", -1);
            if (parts.length != fields.length + 2) {
                return Optional.empty();
            }
            List<Object> keys = new ArrayList<>();
            for (int i = 0; i < fields.length; i++) {
                keys.add(key(fields[i].getType(), parts[i + 2]));
            }
            return Optional.of(new PageCursor(parts[0], parts[1], keys));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What Lucene takes to go on from: whatever has these very keys is not told again. */
    FieldDoc place() {
        @Nullable
        Object[] fields = keys.stream().map(key -> key.equals("") ? null : key).toArray();
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    /** The text form, safe in an address. Callers are promised nothing about what it holds. */
    @Override
    public String toString() {
        StringBuilder plain = new StringBuilder(list).append('\n').append(version);
        keys.forEach(key -> plain.append('\n').append(text(key)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object key) {
        if (key instanceof Float number) {
            return Integer.toHexString(Float.floatToIntBits(number));
        }
        if (key instanceof Double number) {
            return Long.toHexString(Double.doubleToLongBits(number));
        }
        return key instanceof BytesRef bytes
                ? "." + HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length)
                : key.toString();
    }

    /** @throws IllegalArgumentException if {@code text} is no key of that type */
    private static Object key(SortField.Type type, String text) {
        return switch (type) {
            case SCORE -> Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16));
            case DOUBLE -> Double.longBitsToDouble(Long.parseUnsignedLong(text, 16));
            case LONG -> Long.parseLong(text);
            // What has no value has no key; an empty one is written with the point alone.
            case STRING -> text.isEmpty() ? "" : new BytesRef(HexFormat.of().parseHex(text.substring(1)));
            default -> throw new IllegalArgumentException("nothing is ordered by " + type);
        };
    }
}
