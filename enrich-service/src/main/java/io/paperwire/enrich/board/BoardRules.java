package io.paperwire.enrich.board;

import io.paperwire.enrich.metric.CanonicalName;
import io.paperwire.enrich.metric.Direction;
import io.paperwire.enrich.metric.Gazetteer;
import io.paperwire.enrich.resource.DataFile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What measures and benchmarks mean: ranges, units, and the measure of a benchmark that needs no naming. */
public final class BoardRules {
    private static final String SCORE = "score";
    private static final Scale AS_WRITTEN = new Scale(false, null, null, "");

    private final Map<String, Scale> scales = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();
    private final Map<String, Scale> own = new HashMap<>();
    private final Set<String> techniques = new HashSet<>();
    private final Gazetteer gazetteer;

    /** @throws IllegalArgumentException if a line cannot be read; the message names file and line */
    public BoardRules(DataFile file, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String line : file.lines()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.get(0).equals("measure") && (cells.size() == 3 || cells.size() == 4)) {
                scales.put(
                        gazetteer.measure(cells.get(1)).key(),
                        scale(file, line, cells.get(2), cells.size() == 4 ? cells.get(3) : ""));
            } else if (cells.get(0).equals("benchmark") && (cells.size() == 3 || cells.size() == 4)) {
                String benchmark = gazetteer.benchmark(cells.get(1)).key();
                measures.put(benchmark, cells.get(2));
                if (cells.size() == 4) {
                    own.put(benchmark, scale(file, line, cells.get(3), ""));
                }
            } else if (cells.get(0).equals("technique") && cells.size() == 2) {
                Arrays.stream(cells.get(1).split(";")).map(Names::key).forEach(techniques::add);
            } else {
                throw new IllegalArgumentException(file.name()
                        + ": expected \"measure | name | range\" or \"benchmark | name | measure\""
                        + " or \"technique | name; name\": \"" + line + "\"");
            }
        }
    }

    /** The rules that the service was built with. */
    public static BoardRules standard(Gazetteer gazetteer) {
        return new BoardRules(DataFile.builtIn("boards.txt"), gazetteer);
    }

    CanonicalName benchmark(String name) {
        return gazetteer.benchmark(name);
    }

    /** @param name as the text has it; null when it names none */
    CanonicalName measure(CanonicalName benchmark, @Nullable String name) {
        String usual = measures.get(benchmark.key());
        if (name == null || isPlainScore(benchmark, name)) {
            return gazetteer.measure(usual == null ? SCORE : usual);
        }
        return gazetteer.measure(name);
    }

    /** The canonical form of a measure's name, whatever benchmark it is on. */
    CanonicalName measure(String name) {
        return gazetteer.measure(name);
    }

    /** Whether the name is of a way to train or ask models, which many systems share. */
    boolean isTechnique(String name) {
        return techniques.contains(Names.key(name));
    }

    /** Whether a benchmark is listed under exactly this name. */
    boolean isName(String benchmark) {
        return gazetteer.benchmark(benchmark).listed();
    }

    /** A score that says of what at most by the benchmark's name: {@code GenEval score}. */
    private boolean isPlainScore(CanonicalName benchmark, String name) {
        String key = gazetteer.measure(name).key();
        return key.equals(SCORE) || key.equals(benchmark.key() + SCORE) || key.equals(benchmark.key());
    }

    Direction direction(CanonicalName measure) {
        return measure.listed()
                ? measure.direction()
                : gazetteer.measure(measure.key()).direction();
    }

    Scale scale(CanonicalName benchmark, CanonicalName measure) {
        String usual = measures.get(benchmark.key());
        Scale scale =
                usual != null && gazetteer.measure(usual).key().equals(measure.key()) ? own.get(benchmark.key()) : null;
        return scale == null ? scales.getOrDefault(measure.key(), AS_WRITTEN) : scale;
    }

    private static Scale scale(DataFile file, String line, String range, String unit) {
        if (range.equals("share")) {
            return new Scale(true, BigDecimal.ZERO, BigDecimal.valueOf(100), "%");
        }
        int dots = range.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException(file.name() + ": expected share or from..to: \"" + line + "\"");
        }
        return new Scale(false, end(range.substring(0, dots)), end(range.substring(dots + 2)), unit);
    }

    private static @Nullable BigDecimal end(String text) {
        return text.isBlank() ? null : new BigDecimal(text.strip());
    }
}
