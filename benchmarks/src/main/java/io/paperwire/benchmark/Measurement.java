package io.paperwire.benchmark;

import java.util.List;
import java.util.Map;

/**
 * What one run of a benchmark found.
 *
 * @param figures the figures in the order of the table; values are numbers, strings, booleans, lists and maps of these
 * @param missed the bars that were missed, one sentence each with the figure and the bar; empty when all were met
 */
public record Measurement(Map<String, ?> figures, List<String> missed) {
    public Measurement {
        missed = List.copyOf(missed);
    }
}
