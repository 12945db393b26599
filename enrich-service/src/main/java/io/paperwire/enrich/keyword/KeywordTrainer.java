package io.paperwire.enrich.keyword;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.paperwire.enrich.resource.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fits the weights of the keyword ranking to papers whose keywords people have named. */
public final class KeywordTrainer {
    private static final double COST = 1;
    private static final double PRECISION = 0.001;

    /** A paper with the keywords that an annotator named. */
    public record AnnotatedPaper(String title, String summary, List<String> keywords) {}

    private KeywordTrainer() {}

    /** The ranking file's content, a feature and its weight a line, with the built-in words, lexicon and statistics. */
    public static String train(List<AnnotatedPaper> papers) {
        return train(KeywordExtractor.builtIn(new DataFile("no weights", "")), papers);
    }

    static String train(KeywordExtractor extractor, List<AnnotatedPaper> papers) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (AnnotatedPaper paper : papers) {
            Set<String> gold = new HashSet<>();
            paper.keywords().forEach(k -> gold.add(PhraseFolder.fold(k)));
            extractor.features(paper.title(), paper.summary()).forEach((key, values) -> {
                rows.add(nodes(values));
                labels.add(gold.contains(key) ? 1.0 : 0.0);
            });
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = KeywordFeatures.NAMES.size();
        problem.bias = -1;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        StringBuilder out = new StringBuilder();
        for (int f = 0; f < problem.n; f++) {
            double weight = sign * model.getFeatureWeights()[f];
            out.append(KeywordFeatures.NAMES.get(f)).append('\t').append(String.format(Locale.ROOT, "%.4f", weight));
            out.append('\n');
        }
        return out.toString();
    }

    private static Feature[] nodes(double[] values) {
        List<Feature> nodes = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            if (values[f] != 0) {
                nodes.add(new FeatureNode(f + 1, values[f]));
            }
        }
        return nodes.toArray(new Feature[0]);
    }
}
