package io.paperwire.benchmark.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was extracted with what people annotated. One scorer is for one comparison.
 *
 * <p>The figures are those of the evaluation script that the annotation came with; a test holds them to its output.
 */
final class Scorer {
    /** The depths at which keywords count. */
    static final List<Integer> DEPTHS = List.of(5, 8);

    private static final List<String> FIELDS = List.of("kind", "unit", "metric", "benchmark", "subject", "baseline");
    private static final List<String> OF_A_RESULT = List.of("kind", "metric", "benchmark", "subject", "baseline");
    static final String MISSED = "missed";
    static final String EXTRA = "extra";

    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<BoardRow> board = new ArrayList<>();
    private final Map<Integer, int[]> keywords = new TreeMap<>();
    private int there;
    private int predicted;
    private int found;
    private int typed;
    private int results;
    private int scoresThere;
    private int scoresPredicted;
    private int categoriesGiven;
    private int categoriesRight;

    private Scorer() {
        FIELDS.forEach(field -> fields.put(field, 0));
        DEPTHS.forEach(depth -> keywords.put(depth, new int[3]));
    }

    /** @param predictions by paper id; a paper without one counts as empty */
    static Score score(List<Reading> gold, Map<String, Reading> predictions) {
        Scorer scorer = new Scorer();
        int missing = 0;
        for (Reading paper : gold) {
            Reading prediction = predictions.get(paper.id());
            missing += prediction == null ? 1 : 0;
            scorer.add(paper, prediction == null ? Reading.nothing(paper.id()) : prediction);
        }
        return scorer.score(gold.size(), missing);
    }

    private void add(Reading gold, Reading prediction) {
        there += gold.metrics().size();
        predicted += prediction.metrics().size();
        scoresThere += (int) gold.metrics().stream().filter(Row::isScore).count();
        scoresPredicted +=
                (int) prediction.metrics().stream().filter(Row::isScore).count();
        List<Row> free = new ArrayList<>(prediction.metrics());
        for (Row expected : gold.metrics()) {
            Row got = take(expected, free);
            if (got == null) {
                confuse(expected.kind(), MISSED);
                mistakes.add(new Mistake(MISSED, gold.id(), expected, null));
            } else {
                compare(gold.id(), expected, got);
            }
        }
        for (Row extra : free) {
            confuse(EXTRA, extra.kind());
            mistakes.add(new Mistake(EXTRA, gold.id(), null, extra));
            if (extra.isOnABoard()) {
                board.add(new BoardRow(extra.confidence(), false));
            }
        }
        addKeywords(gold, prediction);
        if (gold.category() != null && !gold.category().isEmpty()) {
            categoriesGiven++;
            categoriesRight += gold.category().equals(prediction.category()) ? 1 : 0;
        }
    }

    private static @Nullable Row take(Row expected, List<Row> free) {
        for (Row row : free) {
            if (row.overlaps(expected) && Folding.sameValue(row.value(), expected.value())) {
                free.remove(row);
                return row;
            }
        }
        return null;
    }

    private void compare(String paper, Row expected, Row got) {
        found++;
        confuse(expected.kind(), got.kind());
        Set<String> right = right(expected, got);
        for (String field : FIELDS) {
            if (right.contains(field)) {
                fields.merge(field, 1, Integer::sum);
            } else {
                mistakes.add(new Mistake(field, paper, expected, got));
            }
        }
        typed += right.contains("kind") && right.contains("unit") ? 1 : 0;
        boolean whole = right.containsAll(OF_A_RESULT);
        results += whole && expected.isScore() ? 1 : 0;
        if (got.isOnABoard()) {
            board.add(new BoardRow(got.confidence(), whole));
        }
    }

    private static Set<String> right(Row expected, Row got) {
        Set<String> right = new HashSet<>();
        note("kind", expected.kind().equals(got.kind()), right);
        note("unit", Folding.sameUnit(expected.unit(), got.unit()), right);
        note("metric", Folding.sameName(expected.metric(), got.metric()), right);
        note("benchmark", Folding.sameName(expected.benchmark(), got.benchmark()), right);
        note("subject", Folding.sameName(expected.subject(), got.subject()), right);
        note("baseline", expected.baseline() == got.baseline(), right);
        return right;
    }

    private static void note(String field, boolean is, Set<String> right) {
        if (is) {
            right.add(field);
        }
    }

    private void confuse(String expected, String got) {
        confusion.computeIfAbsent(expected, any -> new TreeMap<>()).merge(got, 1, Integer::sum);
    }

    private void addKeywords(Reading gold, Reading prediction) {
        if (gold.keywords() == null) {
            return;
        }
        Set<String> expected = folded(gold.keywords());
        List<String> given = List.copyOf(folded(Objects.requireNonNullElse(prediction.keywords(), List.of())));
        keywords.forEach((depth, counts) -> {
            List<String> first = given.subList(0, Math.min(depth, given.size()));
            counts[0] += (int) first.stream().filter(expected::contains).count();
            counts[1] += first.size();
            counts[2] += expected.size();
        });
    }

    private static Set<String> folded(List<String> phrases) {
        Set<String> folded = new LinkedHashSet<>();
        phrases.forEach(phrase -> folded.add(Folding.keyword(phrase)));
        return folded;
    }

    private Score score(int papers, int missing) {
        Map<String, Double> shares = new LinkedHashMap<>();
        fields.forEach((field, right) -> shares.put(field, found == 0 ? 0 : (double) right / found));
        // Stable: of equally sure rows the earlier ones count.
        board.sort(Comparator.comparingDouble(BoardRow::confidence).reversed());
        List<BoardRow> surest = board.subList(0, (board.size() * 6 + 9) / 10);
        long right = surest.stream().filter(BoardRow::right).count();
        Map<Integer, Share> phrases = new TreeMap<>();
        keywords.forEach((depth, counts) -> phrases.put(depth, new Share(counts[0], counts[1], counts[2])));
        return new Score(
                papers,
                missing,
                new Share(found, predicted, there),
                new Share(typed, predicted, there),
                new Share(results, scoresPredicted, scoresThere),
                shares,
                surest.isEmpty() ? 0 : (double) right / surest.size(),
                surest.size(),
                phrases,
                categoriesGiven == 0 ? null : (double) categoriesRight / categoriesGiven,
                categoriesGiven,
                confusion,
                mistakes);
    }

    private record BoardRow(double confidence, boolean right) {}
}
