package io.paperwire.query.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of what was found.
 *
 * @param next the cursor of the page behind this one; empty when there is none
 * @param total papers on all pages
 * @param partial whether the time limit came first: there may be more, and better ones
 * @param version names the state of the index: the same version and the same ask have the same answer on every instance
 */
public record PaperHits(List<PaperHit> hits, Optional<String> next, long total, boolean partial, String version) {
    public PaperHits {
        hits = List.copyOf(hits);
    }
}
