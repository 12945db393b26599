package io.paperwire.query.result;

import io.paperwire.query.index.StoredResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of results, as it is described; it is written from what is stored.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total results on all pages
 * @param partial true when the time limit came before all was looked at; absent otherwise
 */
public record ResultPage(
        List<StoredResult> items,
        @Nullable String next,
        long total,
        @Nullable Boolean partial) {
    public ResultPage {
        items = List.copyOf(items);
    }
}
