package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a digest: {@code source/name}, where the source is one path segment and the name may hold slashes.
 *
 * <p>Whether a posted name is acceptable as a path is ingest's business; this type only guarantees that both parts are
 * there, so that the text form can be split again.
 */
public record DigestId(String source, String name) implements Comparable<DigestId> {

    /** @throws IllegalArgumentException if a part is empty or the source holds a slash */
    public DigestId {
        if (source.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a digest: a name holds NUL, which neither file nor database takes");
        }
        if (source.isEmpty() || source.indexOf('/') >= 0) {
            throw new IllegalArgumentException("not a digest source: \"" + source + "\" (expected one path segment)");
        }
        if (name.isEmpty() || name.startsWith("/")) {
            throw new IllegalArgumentException("not a digest name: \"" + name + "\" (expected a relative path)");
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form {@code source/name} */
    @JsonCreator
    public static DigestId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a digest: \"" + text + "\" (expected source/name)");
        }
        return new DigestId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(DigestId other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return source + "/" + name;
    }
}
