package io.paperwire.enrich.enrichment;

import io.paperwire.enrich.category.CategoryModel;
import io.paperwire.enrich.keyword.KeywordExtractor;
import io.paperwire.enrich.metric.ExplainedMetric;
import io.paperwire.enrich.metric.Gazetteer;
import io.paperwire.enrich.metric.MetricExtractor;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a paper's title and summary into metrics, keywords and a category.
 *
 * <p>Pure: the same text gives the same extraction whatever was extracted before it, without network or clock; safe to
 * share between threads; the time grows linearly with the text.
 */
public final class Extractor {
    /** Raise it with every change of the rules or data files that changes what is extracted. */
    static final int RELEASE = 5;

    private final Gazetteer gazetteer;
    private final MetricExtractor metrics;
    private final KeywordExtractor keywords;
    private final CategoryModel categories;
    private final ExtractionState state;

    private Extractor(
            Gazetteer gazetteer,
            MetricExtractor metrics,
            KeywordExtractor keywords,
            CategoryModel categories,
            ExtractionState state) {
        this.gazetteer = gazetteer;
        this.metrics = metrics;
        this.keywords = keywords;
        this.categories = categories;
        this.state = state;
    }

    /** The extractor with the data files that it was built with. */
    public static Extractor standard() {
        return of(List.of(), List.of());
    }

    /** The built-in extractor with a user's own measures and benchmarks laid over the built-in ones. */
    public static Extractor of(List<DataFile> ownMeasures, List<DataFile> ownBenchmarks) {
        DataFile words = DataFile.builtIn("words.txt");
        DataFile confidence = DataFile.builtIn("confidence.tsv");
        List<DataFile> measures = joined(DataFile.builtIn("measures.txt"), ownMeasures);
        List<DataFile> benchmarks = joined(DataFile.builtIn("benchmarks.txt"), ownBenchmarks);
        DataFile keywordWords = DataFile.builtIn("keyword-words.txt");
        DataFile lexicon = DataFile.builtIn("lexicon.txt");
        DataFile phrases = DataFile.builtIn("phrases.tsv");
        DataFile ranking = DataFile.builtIn("keyword-ranking.tsv");
        DataFile categories = DataFile.builtIn("categories.tsv");
        List<DataFile> all =
                new ArrayList<>(List.of(words, confidence, keywordWords, lexicon, phrases, ranking, categories));
        // Boards follow from what is extracted: an instance with other rules for them must not write either.
        all.add(DataFile.builtIn("boards.txt"));
        all.addAll(measures);
        all.addAll(benchmarks);
        Gazetteer gazetteer = new Gazetteer(measures, benchmarks);
        return new Extractor(
                gazetteer,
                new MetricExtractor(words, confidence, gazetteer),
                new KeywordExtractor(keywordWords, lexicon, phrases, ranking),
                CategoryModel.read(categories),
                ExtractionState.of(RELEASE, all));
    }

    private static List<DataFile> joined(DataFile builtIn, List<DataFile> own) {
        List<DataFile> files = new ArrayList<>(List.of(builtIn));
        files.addAll(own);
        return files;
    }

    /**
     * @param summary as given; null when the digest has none
     * @param category as given by the digest; null when it has none, then one is predicted
     */
    public Extraction extract(String title, @Nullable String summary, @Nullable String category) {
        List<Metric> found = summary == null ? List.of() : metrics.extract(title, summary);
        List<Keyword> phrases = keywords.extract(title, summary == null ? "" : summary);
        if (category != null) {
            return new Extraction(found, phrases, category, false, null);
        }
        CategoryModel.Prediction prediction = categories.predict(title, summary == null ? "" : summary);
        return prediction == null
                ? new Extraction(found, phrases, null, false, null)
                : new Extraction(found, phrases, prediction.category(), true, prediction.confidence());
    }

    /** The metrics of a summary with the rule that decided each field, for people who trace a wrong one. */
    public List<ExplainedMetric> explain(String title, String summary) {
        return metrics.explain(title, summary);
    }

    /** The names of measures and benchmarks that this extractor knows. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** What the store compares, so that a lower state never replaces a higher one. */
    public ExtractionState state() {
        return state;
    }
}
