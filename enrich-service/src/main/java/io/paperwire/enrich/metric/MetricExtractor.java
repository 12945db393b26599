package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds the quantities of a summary. */
public final class MetricExtractor {

    /** The metrics of {@code summary} in the order of the text. */
    public List<Metric> extract(String summary) {
        List<Metric> metrics = new ArrayList<>();
        int point = 0;
        int start = -1;
        for (int i = 0; i < summary.length(); i += Character.charCount(summary.codePointAt(i)), point++) {
            char c = summary.charAt(i);
            boolean numeral = (c >= '0' && c <= '9') || (c == '.' && start >= 0);
            if (numeral && start < 0) {
                start = i;
            } else if (!numeral && start >= 0) {
                if (c == '%') {
                    String digits = summary.substring(start, i);
                    int length = i - start + 1;
                    if (digits.chars().filter(d -> d == '.').count() <= 1 && !digits.endsWith(".")) {
                        metrics.add(new Metric(
                                summary.substring(start, i + 1),
                                point + 1 - length,
                                point + 1,
                                new BigDecimal(digits),
                                "%",
                                Kind.SCORE,
                                null,
                                null,
                                null,
                                false,
                                0.3));
                    }
                }
                start = -1;
            }
        }
        return metrics;
    }
}
