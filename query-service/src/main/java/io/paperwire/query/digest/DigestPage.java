package io.paperwire.query.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of digests, each in its newest version.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total digests on all pages
 * @param sources how fresh each source of all pages is, by name
 */
public record DigestPage(List<DigestView> items, @Nullable String next, long total, List<DigestSource> sources) {
    public DigestPage {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }
}
