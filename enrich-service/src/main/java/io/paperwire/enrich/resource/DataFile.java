package io.paperwire.enrich.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * A user's own file.
     *
     * @throws IllegalArgumentException if it cannot be read as UTF-8 text; the message names the file and says why
     */
    public static DataFile at(Path path) {
        String file = path.toAbsolutePath().normalize().toString();
        try {
            return new DataFile(file, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": this is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The lines that say something: without comments (from {@code #} at a line's start) and blank ones, trimmed. */
    public List<String> lines() {
        return numbered().stream().map(Line::text).toList();
    }

    /** {@link #lines} with the place of each. */
    public List<Line> numbered() {
        List<Line> said = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                said.add(new Line(name + ":" + number, stripped));
            }
        }
        return said;
    }

    /**
     * A line that says something.
     *
     * @param place for messages: file and line number, from 1
     */
    public record Line(String place, String text) {}
}
