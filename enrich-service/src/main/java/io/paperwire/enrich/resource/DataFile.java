package io.paperwire.enrich.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One data file of the extraction, as it stands.
 *
 * @param name for messages: the resource or path it was read from
 * @param text its whole content
 */
public record DataFile(String name, String text) {
    private static final String FOLDER = "/extraction/";

    /**
     * A file that was built with the service.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static DataFile builtIn(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no data file " + FOLDER + name);
            }
            return new DataFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    /** A user's own file. */
    public static DataFile at(Path path) throws IOException {
        return new DataFile(path.toString(), Files.readString(path));
    }

    /** The lines that say something: without comments (from {@code #} at a line's start) and blank ones, trimmed. */
    public List<String> lines() {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
