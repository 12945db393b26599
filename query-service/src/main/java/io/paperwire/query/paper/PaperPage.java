package io.paperwire.query.paper;

import io.paperwire.model.Paper;
import io.paperwire.query.search.Highlight;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of papers, as it is described; it is written from what is stored.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total papers on all pages
 * @param partial true when the time limit came before all was looked at; absent otherwise
 */
@Schema(name = "PaperPage")
public record PaperPage(
        List<Item> items,
        @Nullable String next,
        long total,
        @Nullable Boolean partial) {
    public PaperPage {
        items = List.copyOf(items);
    }

    /**
     * A paper of a list.
     *
     * @param highlights only when it was asked for and something is to be marked
     */
    @Schema(allOf = Paper.class)
    public record Item(@Nullable Highlight highlights) {}
}
