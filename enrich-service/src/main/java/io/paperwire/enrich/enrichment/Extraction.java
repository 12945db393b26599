package io.paperwire.enrich.enrichment;

import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one paper's title and summary say.
 *
 * @param metrics in the order of the text
 * @param keywords best first
 * @param category the given one, else a predicted one; null when there is no text to predict from
 * @param categoryPredicted whether {@code category} was predicted
 * @param categoryConfidence how sure a prediction is, from 0 to 1; null for a given category
 */
public record Extraction(
        List<Metric> metrics,
        List<Keyword> keywords,
        @Nullable String category,
        boolean categoryPredicted,
        @Nullable Double categoryConfidence) {

    public Extraction {
        metrics = List.copyOf(metrics);
        keywords = List.copyOf(keywords);
    }
}
