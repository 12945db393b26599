package io.paperwire.enrich.category;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains the category model: logistic regression over words and word pairs, one against the rest,
 * rare categories weighted up.
 *
 * <p>The same papers in the same order give the same model to the byte: the solver walks coordinates with a fixed seed,
 * features are numbered in alphabetical order, weights are rounded.
 */
public final class CategoryTrainer {
    /** A word that fewer papers have says more about them than about their category. */
    private static final int MIN_PAPERS = 3;
    /** Categories with fewer papers than this are not learned. */
    private static final int MIN_LABELS = 20;

    private static final double COST = 3;
    /** Beyond 1, since the months that come hold more of the rare categories than those that are learned from. */
    private static final double BALANCE = 1.3;

    private static final double PRECISION = 0.001;

    private CategoryTrainer() {}

    public static CategoryModel train(List<LabelledPaper> papers) {
        List<String> categories = categories(papers);
        List<LabelledPaper> used =
                papers.stream().filter(p -> categories.contains(p.category())).toList();
        List<List<String>> texts =
                used.stream().map(p -> TextFeatures.of(p.title(), p.summary())).toList();
        TreeMap<String, Integer> documents = new TreeMap<>();
        texts.forEach(text -> Set.copyOf(text).forEach(feature -> documents.merge(feature, 1, Integer::sum)));
        documents.values().removeIf(n -> n < MIN_PAPERS);
        CategoryModel.Vocabulary vocabulary = CategoryModel.Vocabulary.of(documents, used.size());
        Problem problem = new Problem();
        problem.l = used.size();
        problem.n = vocabulary.size();
        problem.bias = -1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            List<Feature> row = new ArrayList<>();
            CategoryModel.Vector vector = vocabulary.vector(texts.get(i));
            for (int k = 0; k < vector.size(); k++) {
                row.add(new FeatureNode(vector.index(k) + 1, vector.value(k)));
            }
            problem.x[i] = row.toArray(new Feature[0]);
            problem.y[i] = categories.indexOf(used.get(i).category());
        }
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, PRECISION);
        balance(parameter, problem.y, categories.size());
        Model model = Linear.train(problem, parameter);
        return CategoryModel.of(categories, vocabulary, weights(model, categories.size(), vocabulary.size()));
    }

    /** Rare categories count for more, so that a month with few papers of one does not silence it. */
    private static void balance(Parameter parameter, double[] labels, int classes) {
        double[] counts = new double[classes];
        for (double label : labels) {
            counts[(int) label]++;
        }
        double[] weights = new double[classes];
        int[] indices = new int[classes];
        for (int c = 0; c < classes; c++) {
            indices[c] = c;
            weights[c] = Math.pow(labels.length / (counts[c] * classes), BALANCE);
        }
        parameter.setWeights(weights, indices);
    }

    private static List<String> categories(List<LabelledPaper> papers) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        papers.forEach(p -> counts.merge(p.category(), 1, Integer::sum));
        counts.values().removeIf(n -> n < MIN_LABELS);
        return List.copyOf(counts.keySet());
    }

    private static double[][] weights(Model model, int classes, int features) {
        double[][] weights = new double[features][classes];
        double[] flat = model.getFeatureWeights();
        int[] labels = model.getLabels();
        for (int f = 0; f < features; f++) {
            if (classes == 2) {
                weights[f][labels[0]] = flat[f];
                weights[f][labels[1]] = -flat[f];
                continue;
            }
            for (int c = 0; c < classes; c++) {
                weights[f][labels[c]] = flat[f * classes + c];
            }
        }
        return weights;
    }
}
