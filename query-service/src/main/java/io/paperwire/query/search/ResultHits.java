package io.paperwire.query.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of results.
 *
 * @param results each the JSON of a {@link io.paperwire.query.index.StoredResult}
 * @param next the cursor of the page behind this one; empty when there is none
 * @param total results on all pages
 * @param partial whether the time limit came first: there may be more
 * @param version names the state of the index
 */
public record ResultHits(List<byte[]> results, Optional<String> next, long total, boolean partial, String version) {
    public ResultHits {
        results = List.copyOf(results);
    }
}
