package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: a page of the papers for which all conditions hold. Papers that are withdrawn are left out unless a
 * filter asks for a status.
 *
 * @param search what hits are ranked by, if anything
 * @param filters further conditions, which do not count for ranks
 * @param conditions further conditions that the language has no words for
 * @param order what comes first
 * @param limit papers on the page
 * @param cursor of the page before; null for the first
 * @param highlights whether the words that were found are to be marked
 */
public record PaperAsk(
        @Nullable Filter search,
        List<Filter> filters,
        List<Query> conditions,
        PaperOrder order,
        int limit,
        @Nullable String cursor,
        boolean highlights) {
    /** A place in {@link #ALL} behind which papers may stand. */
    public static final String EXAMPLE_CURSOR = "MWRkNzFiYTcKCjIwMjIxCi4zMjM1MzAzNTJlMzAzNzM2MzAzOA";

    private static final int DEFAULT_LIMIT = 20;

    /** Every listed paper, newest first. */
    public static final PaperAsk ALL =
            new PaperAsk(null, List.of(), List.of(), PaperOrder.DATE, DEFAULT_LIMIT, null, false);

    public PaperAsk {
        filters = List.copyOf(filters);
        conditions = List.copyOf(conditions);
        if (limit < 0) {
            throw new IllegalArgumentException("a page holds 0 papers or more: " + limit);
        }
    }

    /** The papers of a filter, newest first. */
    public static PaperAsk of(Filter filter) {
        return ALL.where(filter);
    }

    /** The papers that {@code search} finds, best first. */
    public static PaperAsk search(Filter search) {
        return new PaperAsk(search, List.of(), List.of(), PaperOrder.RELEVANCE, DEFAULT_LIMIT, null, false);
    }

    public PaperAsk where(Filter filter) {
        return new PaperAsk(
                search,
                Stream.concat(filters.stream(), Stream.of(filter)).toList(),
                conditions,
                order,
                limit,
                cursor,
                highlights);
    }

    public PaperAsk where(Query condition) {
        return new PaperAsk(
                search,
                filters,
                Stream.concat(conditions.stream(), Stream.of(condition)).toList(),
                order,
                limit,
                cursor,
                highlights);
    }

    public PaperAsk orderedBy(PaperOrder next) {
        return new PaperAsk(search, filters, conditions, next, limit, cursor, highlights);
    }

    public PaperAsk limit(int next) {
        return new PaperAsk(search, filters, conditions, order, next, cursor, highlights);
    }

    /** The page behind the one that gave {@code next} as its cursor. */
    public PaperAsk after(@Nullable String next) {
        return new PaperAsk(search, filters, conditions, order, limit, next, highlights);
    }

    public PaperAsk highlighted(boolean next) {
        return new PaperAsk(search, filters, conditions, order, limit, cursor, next);
    }

    /** Names the list that this is a page of. */
    String list() {
        return PageCursor.name(query() + "\n" + search + "\n" + order);
    }

    /** The papers that are asked for, on whatever page. */
    public Query query() {
        var all = new BooleanQuery.Builder();
        Filter ranked = search;
        boolean asksStatus = filters.stream().anyMatch(Filter::asksStatus);
        if (ranked != null) {
            all.add(ranked.papers(), Occur.MUST);
            asksStatus |= ranked.asksStatus();
        }
        List<Query> also = new ArrayList<>();
        filters.forEach(filter -> also.add(filter.papers()));
        also.addAll(conditions);
        also.forEach(condition -> all.add(condition, Occur.FILTER));
        all.add(asksStatus ? Fields.PAPERS : Filter.LISTED, Occur.FILTER);
        return all.build();
    }
}
