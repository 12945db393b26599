package io.paperwire.enrich.metric;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure a row is: the chance that all of its fields are right.
 *
 * <p>A logistic model over {@link RowFeatures}, with its weights in a readable file that {@link ConfidenceTrainer} writes.
 */
final class Confidence {
    private static final double SIZE = 0.9;
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

    /** From 0 to 1; sizes and counts, which name no measure, are judged alike. */
    double of(Kind kind, List<String> features) {
        if (kind == Kind.SCALE) {
            return SIZE;
        }
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return Math.round(HUNDREDTHS / (1 + Math.exp(-sum))) / HUNDREDTHS;
    }
}
