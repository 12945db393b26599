package io.paperwire.benchmark.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone, a reader or the extraction, finds in one paper.
 *
 * @param keywords best first; null when they were not annotated
 * @param category null when none is given
 */
record Reading(
        String id,
        List<Row> metrics,
        @Nullable List<String> keywords,
        @Nullable String category) {

    Reading {
        metrics = List.copyOf(metrics);
    }

    static Reading nothing(String id) {
        return new Reading(id, List.of(), List.of(), null);
    }
}
