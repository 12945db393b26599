package io.paperwire.enrich.extract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.ExtractionState;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.metric.CanonicalName;
import io.paperwire.enrich.metric.Direction;
import io.paperwire.enrich.metric.ExplainedMetric;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a text.
 *
 * @param spans the summary in pieces, which joined are the summary; a piece that is a number's quote names its metric
 * @param metrics in the order of the text
 * @param keywords best first
 * @param category the given one, else a predicted one; null when there is no text to predict from
 * @param categoryConfidence of a predicted one
 * @param extractor which extraction this is
 */
public record ExtractAnswer(
        List<Span> spans,
        List<Found> metrics,
        List<Keyword> keywords,
        @Nullable String category,
        boolean categoryPredicted,
        @Nullable Double categoryConfidence,
        ExtractionState extractor) {

    public ExtractAnswer {
        spans = List.copyOf(spans);
        metrics = List.copyOf(metrics);
        keywords = List.copyOf(keywords);
    }

    static ExtractAnswer of(ExtractRequest request, Extractor extractor) {
        Extraction extraction = extractor.extract(request.title(), request.summary(), request.category());
        String summary = request.summary() == null ? "" : request.summary();
        List<ExplainedMetric> explained =
                request.summary() == null ? List.of() : extractor.explain(request.title(), summary);
        return new ExtractAnswer(
                spans(summary, extraction.metrics()),
                explained.stream().map(metric -> Found.of(metric, extractor)).toList(),
                extraction.keywords(),
                extraction.category(),
                extraction.categoryPredicted(),
                extraction.categoryConfidence(),
                extractor.state());
    }

    /** Offsets count code points, and Java's strings do not: one walk along the text finds both. */
    private static List<Span> spans(String summary, List<Metric> metrics) {
        List<Span> spans = new ArrayList<>();
        int point = 0;
        int at = 0;
        for (int i = 0; i < metrics.size(); i++) {
            Metric metric = metrics.get(i);
            int start = summary.offsetByCodePoints(at, metric.start() - point);
            if (start > at) {
                spans.add(new Span(point, metric.start(), summary.substring(at, start), null));
            }
            at = start + metric.quote().length();
            point = metric.end();
            spans.add(new Span(metric.start(), metric.end(), metric.quote(), i));
        }
        if (at < summary.length()) {
            int rest = summary.codePointCount(at, summary.length());
            spans.add(new Span(point, point + rest, summary.substring(at), null));
        }
        return spans;
    }

    /**
     * A piece of the summary.
     *
     * @param start in code points
     * @param end behind the last, in code points
     * @param metric its place among the metrics, from 0; null for what is none
     */
    public record Span(
            int start, int end, String text, @Nullable Integer metric) {}

    /**
     * A number with what decided it.
     *
     * @param measure the measure's canonical name; null when none is named
     * @param dataset the benchmark's canonical name; null when none is named
     * @param explain field to the rule that decided it
     */
    public record Found(
            @JsonUnwrapped Metric metric,
            @Nullable Name measure,
            @Nullable Name dataset,
            Map<String, String> explain) {

        static Found of(ExplainedMetric explained, Extractor extractor) {
            Metric metric = explained.metric();
            return new Found(
                    metric,
                    metric.metric() == null
                            ? null
                            : Name.of(extractor.gazetteer().measure(metric.metric())),
                    metric.benchmark() == null
                            ? null
                            : Name.of(extractor.gazetteer().benchmark(metric.benchmark())),
                    explained.rules());
        }
    }

    /**
     * A canonical name.
     *
     * @param direction {@code higher} or {@code lower}, which values are better, or {@code unknown}
     * @param listed whether the gazetteer lists it; otherwise the name is the text's own
     */
    public record Name(String name, String direction, boolean listed) {

        static Name of(CanonicalName name) {
            Direction direction = name.direction();
            return new Name(name.name(), direction.name().toLowerCase(Locale.ROOT), name.listed());
        }
    }
}
