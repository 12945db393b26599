package io.paperwire.query.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of papers.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total papers on all pages
 */
public record PaperPage(List<JsonNode> items, @Nullable String next, long total) {
    public PaperPage {
        items = List.copyOf(items);
    }
}
