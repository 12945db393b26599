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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
        List<Map<String, Double>> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (AnnotatedPaper paper : papers) {
            Set<String> gold = new HashSet<>();
            paper.keywords().forEach(k -> gold.add(PhraseFolder.fold(k)));
            extractor.features(paper.title(), paper.summary()).forEach((key, features) -> {
                rows.add(features);
                labels.add(gold.contains(key) ? 1.0 : 0.0);
                names.addAll(features.keySet());
            });
        }
        Map<String, Integer> index = new TreeMap<>();
        names.forEach(name -> index.put(name, index.size() + 1));
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = index.size();
        problem.bias = -1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            TreeMap<Integer, Double> row = new TreeMap<>();
            rows.get(i).forEach((name, value) -> {
                if (value != 0) {
                    row.put(index.get(name), value);
                }
            });
            List<Feature> nodes = new ArrayList<>();
            row.forEach((n, value) -> nodes.add(new FeatureNode(n, value)));
            problem.x[i] = nodes.toArray(new Feature[0]);
            problem.y[i] = labels.get(i);
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        StringBuilder out = new StringBuilder();
        index.forEach((name, n) -> out.append(name)
                .append('\t')
                .append(String.format(Locale.ROOT, "%.4f", sign * model.getFeatureWeights()[n - 1]))
                .append('\n'));
        return out.toString();
    }
}
