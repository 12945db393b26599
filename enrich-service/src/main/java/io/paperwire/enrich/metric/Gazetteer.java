package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The known benchmarks and measures with their spellings, and for measures which direction is better.
 *
 * <p>A file holds a line {@code name | direction | alias; alias} each; {@code #} starts a comment. A user's own files are
 * read behind the built-in ones and win over them. A name that no file lists is canonical by folding alone: case,
 * spaces, hyphens and underscores do not distinguish names, digits and {@code @ + . % ² &} do.
 */
public final class Gazetteer {
    private static final Pattern GENERIC_END =
            Pattern.compile("(?i)\\s+(benchmarks?|datasets?|data ?sets?|test sets?|leaderboard|tasks?|suite|corpus)$");
    private static final List<String> LOWER_CUES = List.of(
            "error",
            "loss",
            "distance",
            "perplexity",
            "latency",
            "divergence",
            "regret",
            "deviation",
            "cost",
            "time",
            "hallucination",
            "memory",
            "discrepancy",
            "violation",
            "collision");
    private static final List<String> HIGHER_CUES = List.of(
            "accuracy",
            "score",
            "success",
            "precision",
            "recall",
            "reward",
            "f1",
            "pass@",
            "win",
            "quality",
            "auc",
            "similarity",
            "correlation",
            "agreement",
            "throughput",
            "recall@",
            "hit@",
            "ndcg",
            "speed",
            "consistency");

    private final Map<String, CanonicalName> measures = new HashMap<>();
    private final Map<String, CanonicalName> benchmarks = new HashMap<>();

    /** @throws IllegalArgumentException if a line cannot be read; the message names file and line */
    public Gazetteer(List<DataFile> measureFiles, List<DataFile> benchmarkFiles) {
        measureFiles.forEach(file -> load(file, measures));
        benchmarkFiles.forEach(file -> load(file, benchmarks));
    }

    /** The canonical form of a measure's name; a measure that is not listed gets a direction from its words, or none. */
    public CanonicalName measure(String name) {
        String key = fold(name);
        CanonicalName known = measures.get(key);
        return known != null ? known : new CanonicalName(name.strip(), key, guess(name), false);
    }

    /** The canonical form of a benchmark's name. */
    public CanonicalName benchmark(String name) {
        CanonicalName known = benchmarks.get(fold(name));
        if (known != null) {
            return known;
        }
        String core = GENERIC_END.matcher(name.strip()).replaceFirst("");
        String key = fold(core);
        known = benchmarks.get(key);
        return known != null ? known : new CanonicalName(core, key, Direction.UNKNOWN, false);
    }

    boolean knowsMeasure(String name) {
        return measures.containsKey(fold(name));
    }

    boolean knowsBenchmark(String name) {
        return benchmarks.containsKey(fold(name));
    }

    /** Letters, digits and the signs that tell names apart, in lower case. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean point = c == '.' && i > 0 && i + 1 < plain.length() && Character.isDigit(plain.charAt(i + 1));
            if (Character.isLetterOrDigit(c) || "@+%²³&".indexOf(c) >= 0 || point) {
                key.append(c == '×' ? 'x' : c);
            } else if (c == '×') {
                key.append('x');
            }
        }
        return key.toString();
    }

    private static void load(DataFile file, Map<String, CanonicalName> into) {
        for (DataFile.Line line : file.numbered()) {
            List<String> cells =
                    Stream.of(line.text().split("\\|", -1)).map(String::strip).toList();
            if (cells.size() != 3 || cells.get(0).isEmpty()) {
                throw new IllegalArgumentException(
                        line.place() + ": expected \"name | direction | alias; alias\": \"" + line.text() + "\"");
            }
            CanonicalName name =
                    new CanonicalName(cells.get(0), fold(cells.get(0)), direction(line.place(), cells.get(1)), true);
            into.put(name.key(), name);
            for (String alias : cells.get(2).split(";", -1)) {
                if (!alias.isBlank()) {
                    into.put(fold(alias), name);
                }
            }
        }
    }

    private static Direction direction(String place, String word) {
        if (word.isEmpty()) {
            return Direction.UNKNOWN;
        }
        try {
            return Direction.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    place + ": a direction is higher, lower or unknown: \"" + word + "\"", e);
        }
    }

    private static Direction guess(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (LOWER_CUES.stream().anyMatch(lower::contains)) {
            return Direction.LOWER;
        }
        return HIGHER_CUES.stream().anyMatch(lower::contains) ? Direction.HIGHER : Direction.UNKNOWN;
    }
}
