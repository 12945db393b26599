package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure a row is: the chance that all of its fields are right, from the rules that decided them.
 *
 * <p>A logistic model over few features, with its weights in a readable file: which rule named measure, benchmark and
 * subject, how names are written, and how many numbers share the sentence.
 */
final class Confidence {
    private static final double SIZE = 0.9;
    private static final int LONG_NAME = 3;
    private static final double HUNDREDTHS = 100;
    private final Map<String, Double> weights = new HashMap<>();

    /** @throws IllegalArgumentException if a line is no feature with a weight; the message names file and line */
    Confidence(DataFile file) {
        for (String line : file.lines()) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException(
                        file.name() + ": expected a feature, a tab, a weight: \"" + line + "\"");
            }
            weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
    }

    /** @param inSentence how many numbers of the row's sentence are no sizes */
    double of(Kind kind, Ruled measure, Ruled benchmark, SubjectRule.Subject subject, boolean percent, int inSentence) {
        if (kind == Kind.SCALE) {
            return SIZE;
        }
        double sum = 0;
        for (String feature : features(measure, benchmark, subject, percent, inSentence)) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return Math.round(HUNDREDTHS / (1 + Math.exp(-sum))) / HUNDREDTHS;
    }

    static List<String> features(
            Ruled measure, Ruled benchmark, SubjectRule.Subject subject, boolean percent, int inSentence) {
        List<String> features = new ArrayList<>(List.of(
                "bias",
                "metric: " + family(measure.rule()),
                "benchmark: " + family(benchmark.rule()),
                "subject: " + family(subject.rule())));
        String place = benchmark.value() == null ? "" : benchmark.value();
        String system = subject.name() == null ? "" : subject.name();
        add(features, "one number", inSentence == 1);
        add(features, "many numbers", inSentence > 2);
        add(features, "baseline", subject.baseline());
        add(features, "no metric", measure.value() == null);
        add(features, "no subject", subject.name() == null);
        add(features, "benchmark written as a name", named(place));
        add(features, "long benchmark", words(place) > LONG_NAME);
        add(features, "subject written as a name", named(system));
        add(features, "long subject", words(system) > LONG_NAME);
        add(features, "percentage", percent);
        return features;
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

    private static boolean named(String name) {
        return name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static long words(String name) {
        return name.isEmpty() ? 0 : 1 + name.chars().filter(c -> c == ' ').count();
    }
}
