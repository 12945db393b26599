package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: a page of the numbers that all filters are about. Those of withdrawn papers are left out unless a
 * filter asks for a status.
 *
 * @param limit results on the page
 * @param cursor of the page before; null for the first
 */
public record ResultAsk(
        List<Filter> filters,
        ResultOrder order,
        int limit,
        @Nullable String cursor) {
    /** A place in the list of all results behind which some may stand. */
    public static final String EXAMPLE_CURSOR = "MWQ5MjFjMzcKCjIwMjIxCi4zMjM1MzAzNTJlMzAzNzM2MzAzOAoz";

    public ResultAsk {
        filters = List.copyOf(filters);
    }

    /** Names the list that this is a page of. */
    String list() {
        return PageCursor.name("results\n" + query() + "\n" + order);
    }

    Query query() {
        var all = new BooleanQuery.Builder();
        filters.forEach(filter -> all.add(filter.results(), Occur.FILTER));
        all.add(Fields.RESULTS, Occur.FILTER);
        if (filters.stream().noneMatch(Filter::asksStatus)) {
            all.add(new ToChildBlockJoinQuery(Filter.LISTED, Fields.PARENTS), Occur.FILTER);
        }
        return all.build();
    }
}
