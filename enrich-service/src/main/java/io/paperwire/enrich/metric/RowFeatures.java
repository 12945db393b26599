package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tells how sure a row is: the rules that decided it, how its names are written, and what else its sentence holds. */
final class RowFeatures {
    private static final int LONG_NAME = 3;
    private static final int LONG_SENTENCE = 45;
    private static final int FAR = 12;

    private final Passage passage;
    private final PaperContext paper;
    private final Systems systems;
    private final Gazetteer gazetteer;
    private final Map<Integer, Integer> inSentence = new HashMap<>();
    private final Map<Integer, Sentence> sentences = new HashMap<>();

    /** What a sentence holds beside its numbers. */
    private record Sentence(int systems, int benchmarks, boolean compares, boolean concedes) {}

    RowFeatures(Passage passage, List<Row> rows, PaperContext paper, Systems systems, Gazetteer gazetteer) {
        this.passage = passage;
        this.paper = paper;
        this.systems = systems;
        this.gazetteer = gazetteer;
        for (Row row : rows) {
            if (row.kind().kind() != Kind.SCALE) {
                inSentence.merge(row.sentence(), 1, Integer::sum);
            }
        }
    }

    /** The features that hold, each a name of {@code confidence.tsv}. */
    List<String> of(Row row) {
        if (row.kind().kind() == Kind.SCALE) {
            return List.of();
        }
        List<String> features = new ArrayList<>(List.of(
                "bias",
                "kind: " + family(row.kind().rule()),
                "metric: " + family(row.measure().rule()),
                "benchmark: " + family(row.benchmark().rule()),
                "subject: " + family(row.subject().rule())));
        String measure = row.measure().value();
        String place = row.benchmark().value();
        String system = row.subject().name();
        int numbers = inSentence.getOrDefault(row.sentence(), 0);
        add(features, "one number", numbers == 1);
        add(features, "many numbers", numbers > 2);
        add(features, "baseline", row.subject().baseline());
        add(features, "percentage", row.mention().percent());
        add(features, "no metric", measure == null);
        add(features, "known metric", measure != null && gazetteer.knowsMeasure(measure));
        add(features, "no benchmark", place == null);
        add(features, "known benchmark", place != null && gazetteer.knowsBenchmark(place));
        add(features, "own benchmark", place != null && place.equals(paper.benchmark()));
        add(features, "benchmark written as a name", named(place));
        add(features, "long benchmark", words(place) > LONG_NAME);
        add(features, "no subject", system == null);
        add(features, "own system", system != null && paper.owns(system));
        add(features, "subject written as a name", named(system));
        add(features, "long subject", words(system) > LONG_NAME);
        sentence(row, features);
        return features;
    }

    private void sentence(Row row, List<String> features) {
        int token = row.mention().token();
        Sentence sentence = sentences.computeIfAbsent(row.sentence(), s -> sentence(token));
        add(features, "no system in the sentence", sentence.systems() == 0);
        add(features, "one system in the sentence", sentence.systems() == 1);
        add(features, "many systems in the sentence", sentence.systems() > 2);
        add(features, "several benchmarks in the sentence", sentence.benchmarks() > 1);
        add(features, "comparison", sentence.compares());
        add(features, "concession", sentence.concedes());
        add(features, "long sentence", passage.end(token) - passage.start(token) > LONG_SENTENCE);
        add(features, "deep in the sentence", token - passage.start(token) > FAR * 2);
        add(features, "aside", aside(token));
    }

    private Sentence sentence(int token) {
        int from = passage.start(token);
        int to = passage.end(token);
        Set<String> names = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (int[] name : passage.names(from, to)) {
            String text = Systems.strip(passage.text(name[0], name[1]));
            if (gazetteer.knowsBenchmark(text) || PaperContext.endsLikeBenchmark(text)) {
                places.add(Gazetteer.fold(text));
            } else if (systems.system(passage, name[0])) {
                names.add(Gazetteer.fold(text));
            }
        }
        boolean compares = false;
        boolean concedes = false;
        for (int i = from; i < to; i++) {
            Token t = passage.token(i);
            compares |= ComparisonRule.cue(t);
            concedes |= t.is("while") || t.is("whereas") || t.is("but") || t.is("although");
        }
        return new Sentence(names.size(), places.size(), compares, concedes);
    }

    /** Whether a parenthesis opened before the number in its sentence and did not close. */
    private boolean aside(int token) {
        for (int i = token - 1; i >= passage.start(token) && i > token - FAR; i--) {
            if (passage.mark(i, "(")) {
                return true;
            }
            if (passage.mark(i, ")")) {
                return false;
            }
        }
        return false;
    }

    /** The rule without the word that it met. */
    private static String family(String rule) {
        int colon = rule.indexOf(':');
        int after = rule.indexOf(", after \"");
        int end = after >= 0 ? after : colon >= 0 ? colon : rule.length();
        return rule.substring(0, end);
    }

    private static void add(List<String> features, String feature, boolean present) {
        if (present) {
            features.add(feature);
        }
    }

    private static boolean named(@Nullable String name) {
        return name != null && name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static long words(@Nullable String name) {
        return name == null ? 0 : 1 + name.chars().filter(c -> c == ' ').count();
    }
}
