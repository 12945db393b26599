package io.paperwire.ingest.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one digest under the name that may date it; a large one is opened and read twice.
 *
 * @param name file name or relative path, which dates rows that nothing else dates; it never decides the dialect
 * @param content opens the bytes from their start, each time anew
 */
public record DigestSource(String name, Content content) {

    /** Opens the same bytes from their start. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static DigestSource of(String name, byte[] bytes) {
        return new DigestSource(name, () -> new ByteArrayInputStream(bytes));
    }

    public static DigestSource of(String name, Path file) {
        return new DigestSource(name, () -> Files.newInputStream(file));
    }
}
