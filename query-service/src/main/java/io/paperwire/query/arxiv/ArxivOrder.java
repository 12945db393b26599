package io.paperwire.query.arxiv;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.document.Fields;
import java.util.Set;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Orders of arXiv's API, each the same on every instance: what is alike goes by day and then by id, newest first. */
final class ArxivOrder {
    private static final Set<String> KEYS = Set.of("relevance", "lastUpdatedDate", "submittedDate");

    private ArxivOrder() {}

    /** @throws ProblemException if one of the two is not of arXiv's words */
    static Sort of(@Nullable String by, @Nullable String order) {
        String key = by == null || by.isBlank() ? "relevance" : by.strip();
        if (!KEYS.contains(key)) {
            throw ProblemException.invalidParameter("sortBy", key, "relevance, lastUpdatedDate or submittedDate");
        }
        boolean isDescending = isDescending(order);
        SortField day = day(isDescending || key.equals("relevance"));
        SortField id = new SortField(Fields.order(Fields.ID), SortField.Type.STRING, true);
        return switch (key) {
            // By score the best comes first unless it is reversed.
            case "relevance" -> new Sort(new SortField(null, SortField.Type.SCORE, !isDescending), day, id);
            case "lastUpdatedDate" -> new Sort(new SortField(Fields.UPDATED, SortField.Type.LONG, isDescending), id);
            default -> new Sort(day, id);
        };
    }

    private static boolean isDescending(@Nullable String order) {
        String word = order == null || order.isBlank() ? "descending" : order.strip();
        return switch (word) {
            case "descending" -> true;
            case "ascending" -> false;
            default -> throw ProblemException.invalidParameter("sortOrder", word, "ascending or descending");
        };
    }

    private static SortField day(boolean isDescending) {
        SortField day = new SortField(Fields.order(Fields.DATE), SortField.Type.LONG, isDescending);
        // A paper without a day comes last either way.
        day.setMissingValue(isDescending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return day;
    }
}
