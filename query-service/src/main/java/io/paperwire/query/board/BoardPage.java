package io.paperwire.query.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of boards.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total boards on all pages
 */
public record BoardPage(List<BoardSummary> items, @Nullable String next, long total) {
    public BoardPage {
        items = List.copyOf(items);
    }
}
