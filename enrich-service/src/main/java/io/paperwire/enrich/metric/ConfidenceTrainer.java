package io.paperwire.enrich.metric;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fits the weights of the confidence to papers that people have annotated.
 *
 * <p>An example is a row of kind score that the extraction found; it is right when the annotation has the same number at the
 * same place with the same measure, benchmark, subject and baseline. The same papers in the same order give the same file
 * to the byte.
 */
public final class ConfidenceTrainer {
    private static final double COST = 0.3;
    private static final double PRECISION = 0.001;
    private static final double NEAR = 1e-6;
    private static final String HEAD = """
            # Weights of the confidence model: a feature of a row and what it adds to the log odds that the whole row is right.
            # Written by "./paperwire train confidence"; see enrich-service/src/test/resources/gold/README.md.
            """;

    /** A number that an annotator marked; offsets in code points of the summary, {@code end} exclusive. */
    public record Annotation(
            int start,
            int end,
            double value,
            String kind,
            @Nullable String metric,
            @Nullable String benchmark,
            @Nullable String subject,
            boolean baseline) {}

    /** A paper with the numbers that an annotator marked. */
    public record AnnotatedPaper(String title, String summary, List<Annotation> annotations) {

        public AnnotatedPaper {
            annotations = List.copyOf(annotations);
        }
    }

    /** A row's features and whether it is right. */
    record Example(List<String> features, boolean right) {}

    private ConfidenceTrainer() {}

    /** The weights' file, with the built-in words, measures and benchmarks. */
    public static String train(List<AnnotatedPaper> papers) {
        Gazetteer gazetteer =
                new Gazetteer(List.of(DataFile.builtIn("measures.txt")), List.of(DataFile.builtIn("benchmarks.txt")));
        MetricExtractor extractor =
                new MetricExtractor(DataFile.builtIn("words.txt"), new DataFile("no weights", ""), gazetteer);
        List<Example> examples = new ArrayList<>();
        papers.forEach(paper -> examples.addAll(examples(extractor, paper)));
        return fit(examples);
    }

    /** The rows of kind score that the extraction finds in a paper. */
    static List<Example> examples(MetricExtractor extractor, AnnotatedPaper paper) {
        MetricExtractor.Read read = extractor.read(paper.title(), paper.summary());
        List<Example> examples = new ArrayList<>();
        for (Row row : read.rows()) {
            if (row.kind().kind() == Kind.SCORE) {
                boolean right = paper.annotations().stream()
                        .anyMatch(a -> a.kind().equals("score") && agrees(a, row, read.passage()));
                examples.add(new Example(read.features().of(row), right));
            }
        }
        return examples;
    }

    private static boolean agrees(Annotation a, Row row, Passage passage) {
        int first = passage.text().offsetByCodePoints(0, a.start());
        int end = passage.text().offsetByCodePoints(0, a.end());
        boolean overlaps = passage.token(row.mention().token()).start() < end
                && passage.token(row.mention().last()).end() > first;
        double value = row.mention().value().doubleValue();
        return overlaps
                && Math.abs(value - a.value()) <= NEAR * Math.max(1, Math.abs(value))
                && NameAgreement.same(a.metric(), row.measure().value())
                && NameAgreement.same(a.benchmark(), row.benchmark().value())
                && NameAgreement.same(a.subject(), row.subject().name())
                && a.baseline() == row.subject().baseline();
    }

    static String fit(List<Example> examples) {
        Set<String> sorted = new TreeSet<>();
        examples.forEach(example -> sorted.addAll(example.features()));
        List<String> names = List.copyOf(sorted);
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = names.size();
        problem.bias = -1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = new TreeSet<>(examples.get(i).features())
                    .stream()
                            .map(feature -> (Feature) new FeatureNode(names.indexOf(feature) + 1, 1))
                            .toArray(Feature[]::new);
            problem.y[i] = examples.get(i).right() ? 1 : 0;
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        StringBuilder out = new StringBuilder(HEAD);
        for (int f = 0; f < names.size(); f++) {
            double weight = sign * model.getFeatureWeights()[f];
            out.append(names.get(f))
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.3f", weight))
                    .append('\n');
        }
        return out.toString();
    }
}
