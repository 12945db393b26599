package io.paperwire.enrich.metric;

import io.paperwire.model.Metric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A metric with the rule that decided each of its fields.
 *
 * @param rules field name to rule, for {@code unit kind metric benchmark subject baseline}
 */
public record ExplainedMetric(Metric metric, Map<String, String> rules) {

    public ExplainedMetric {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }
}
