package io.paperwire.query.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of authors.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total names on all pages
 * @param window the weeks that were compared
 */
public record AuthorPage(List<Author> items, @Nullable String next, long total, TermPage.Window window) {
    public AuthorPage {
        items = List.copyOf(items);
    }
}
