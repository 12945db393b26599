package io.paperwire.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The known spellings of benchmarks and measures, so that {@code AIME'24} is {@code AIME 2024}. The lists are those of
 * the extraction: a line {@code name | direction | alias; alias} each.
 *
 * @param benchmarks canonical names by the key of each spelling
 * @param measures the same for measures
 * @param version differs when the lists do
 */
public record Names(Map<String, String> benchmarks, Map<String, String> measures, long version) {
    private static final Names BUILT_IN = of(resource("benchmarks.txt"), resource("measures.txt"));

    public Names {
        benchmarks = Map.copyOf(benchmarks);
        measures = Map.copyOf(measures);
    }

    /** The lists that come with this release. */
    public static Names builtIn() {
        return BUILT_IN;
    }

    static Names of(String benchmarks, String measures) {
        var checksum = new CRC32();
        checksum.update((benchmarks + "\0" + measures).getBytes(StandardCharsets.UTF_8));
        return new Names(read(benchmarks), read(measures), checksum.getValue());
    }

    /** The canonical name of a benchmark; the name itself when no list has it. */
    public String benchmark(String name) {
        return benchmarks.getOrDefault(Folding.name(name), name.strip());
    }

    /** The canonical name of a measure; the name itself when no list has it. */
    public String measure(String name) {
        return measures.getOrDefault(Folding.name(name), name.strip());
    }

    private static Map<String, String> read(String lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\\|", -1));
            String name = cells.get(0).strip();
            names.put(Folding.name(name), name);
            for (String alias : cells.get(cells.size() - 1).split(";", -1)) {
                if (!alias.isBlank()) {
                    names.put(Folding.name(alias), name);
                }
            }
        }
        return names;
    }

    private static String resource(String name) {
        try (InputStream file = Names.class.getResourceAsStream("/names/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource is always readable: " + name, e);
        }
    }
}
