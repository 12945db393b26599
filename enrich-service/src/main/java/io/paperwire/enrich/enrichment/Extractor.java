package io.paperwire.enrich.enrichment;

import io.paperwire.enrich.keyword.KeywordExtractor;
import io.paperwire.enrich.metric.ExplainedMetric;
import io.paperwire.enrich.metric.Gazetteer;
import io.paperwire.enrich.metric.MetricExtractor;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import io.paperwire.model.RowHash;
import java.nio.charset.StandardCharsets;
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
    static final int RELEASE = 1;

    private final MetricExtractor metrics;
    private final KeywordExtractor keywords;
    private final ExtractionState state;

    private Extractor(MetricExtractor metrics, KeywordExtractor keywords, ExtractionState state) {
        this.metrics = metrics;
        this.keywords = keywords;
        this.state = state;
    }

    /** The extractor with the data files that it was built with. */
    public static Extractor standard() {
        DataFile measures = DataFile.builtIn("measures.txt");
        DataFile benchmarks = DataFile.builtIn("benchmarks.txt");
        return new Extractor(
                new MetricExtractor(
                        DataFile.builtIn("words.txt"), new Gazetteer(List.of(measures), List.of(benchmarks))),
                new KeywordExtractor(),
                new ExtractionState(RELEASE, RowHash.sha256("none".getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * @param summary as given; null when the digest has none
     * @param category as given by the digest; null when it has none, then one is predicted
     */
    public Extraction extract(String title, @Nullable String summary, @Nullable String category) {
        List<Metric> found = summary == null ? List.of() : metrics.extract(title, summary);
        List<Keyword> phrases = keywords.extract(title, summary == null ? "" : summary);
        return new Extraction(found, phrases, category, false, null);
    }

    /** The metrics of a summary with the rule that decided each field, for people who trace a wrong one. */
    public List<ExplainedMetric> explain(String title, String summary) {
        return metrics.explain(title, summary);
    }

    /** What the store compares, so that a lower state never replaces a higher one. */
    public ExtractionState state() {
        return state;
    }
}
