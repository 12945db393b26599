package io.paperwire.query.arxiv;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import io.paperwire.query.search.PaperAsk;
import io.paperwire.query.search.PaperOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A request of arXiv's API.
 *
 * @param query in the filter language; empty when only ids are asked for
 * @param ids with the version that is asked for, such as {@code v2} or "", in order; empty when any paper may be meant
 * @param order empty when none was asked for
 * @param start how many papers stand on the pages before
 * @param size papers on the page at most
 */
record ArxivAsk(Optional<Filter> query, Map<ArxivId, String> ids, Optional<PaperOrder> order, int start, int size) {
    private static final int DEFAULT_SIZE = 10;
    /** What arXiv gives at most, in all pages together. */
    private static final int MAX_PAPERS = 30_000;
    /** On a page at most; arXiv gives 2,000, and its programs ask for 100. */
    private static final int MAX_SIZE = 500;

    private static final int MAX_IDS = 500;

    /**
     * Reads the parameters, each null when it was not given.
     *
     * @throws ArxivQueryException if {@code query} is none
     * @throws ProblemException if another is not of its form
     */
    static ArxivAsk parse(
            @Nullable String query,
            @Nullable String ids,
            @Nullable String start,
            @Nullable String size,
            @Nullable String by,
            @Nullable String order)
            throws ArxivQueryException {
        Optional<Filter> filter = query == null || query.isBlank() ? Optional.empty() : Optional.of(filter(query));
        int from = number("start", start, 0, MAX_PAPERS);
        int most = number("max_results", size, DEFAULT_SIZE, MAX_PAPERS);
        return new ArxivAsk(
                filter,
                ids == null || ids.isBlank() ? Map.of() : ids(ids),
                by == null && order == null ? Optional.empty() : Optional.of(ArxivOrder.of(by, order)),
                from,
                Math.min(Math.min(most, MAX_SIZE), MAX_PAPERS - from));
    }

    /** Whether nothing at all is asked for. */
    boolean isEmpty() {
        return query.isEmpty() && ids.isEmpty();
    }

    PaperAsk papers() {
        PaperAsk ask = query.map(PaperAsk::search).orElse(PaperAsk.ALL);
        if (!ids.isEmpty()) {
            ask = ask.where(new TermInSetQuery(
                    Fields.ID,
                    ids.keySet().stream().map(id -> new BytesRef(id.value())).toList()));
        }
        return ask.orderedBy(order.orElse(PaperOrder.RELEVANCE)).limit(size);
    }

    /** Whether the papers are to come in the order of their ids in the list. */
    boolean isInListedOrder() {
        return query.isEmpty() && order.isEmpty();
    }

    private static Filter filter(String query) throws ArxivQueryException {
        try {
            return Filter.parse(ArxivQuery.filter(query));
        } catch (FilterException e) {
            throw new ArxivQueryException(
                    0,
                    "a simpler query: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Map<ArxivId, String> ids(String text) {
        Map<ArxivId, String> ids = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (String part : Arrays.stream(text.split(",", -1)).map(String::strip).toList()) {
            Optional<ArxivId> id = ArxivId.parse(part);
            id.ifPresentOrElse(known -> ids.put(known, version(part)), () -> unreadable.add(part));
        }
        if (!unreadable.isEmpty() || ids.size() > MAX_IDS) {
            throw ProblemException.invalidParameter(
                    "id_list",
                    unreadable.isEmpty() ? ids.size() + " ids" : unreadable.get(0),
                    "at most " + MAX_IDS + " arXiv ids such as 2505.07608, separated by commas");
        }
        return ids;
    }

    private static String version(String id) {
        String version = id.replaceFirst("^.*?(v[1-9][0-9]*)?$", "$1");
        return version.isEmpty() ? "v1" : version;
    }

    private static int number(String parameter, @Nullable String text, int otherwise, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        int number = text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : -1;
        if (number < 0 || number > most) {
            throw ProblemException.invalidParameter(parameter, text, "a whole number from 0 to " + most);
        }
        return number;
    }
}
