package io.paperwire.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many papers have each value of one field.
 *
 * @param items those with most papers first, alike ones by name; months newest first
 * @param next the cursor of the page behind this one; null when there is none
 * @param total groups on all pages
 * @param papers papers that were counted; one with several values counts in each
 * @param without papers among them that have no value
 */
public record PaperGroups(List<Group> items, @Nullable String next, long total, long papers, long without) {
    public PaperGroups {
        items = List.copyOf(items);
    }

    /** The papers that have one value. */
    public record Group(String key, long count) {}
}
