package io.paperwire.query.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a board's log, latest first.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total entries on all pages
 */
public record LogPage(List<LogEntry> items, @Nullable String next, long total) {
    public LogPage {
        items = List.copyOf(items);
    }
}
