package io.paperwire.query.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param next the cursor of the page behind this one; empty when this is the last
 */
public record ListPage<T>(List<T> items, Optional<String> next) {

    public ListPage {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from what a query found.
     *
     * @param found one row more than the page may have, if there are so many: the sign that another page follows
     * @param cursor names the place of a row
     */
    public static <T> ListPage<T> cut(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new ListPage<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new ListPage<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }
}
