package io.paperwire.query.arxiv;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.search.PaperOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders of arXiv's API by their names there. */
final class ArxivOrder {
    private static final Map<String, PaperOrder.Key> KEYS = Map.of(
            "relevance", PaperOrder.Key.RELEVANCE,
            "lastUpdatedDate", PaperOrder.Key.UPDATED,
            "submittedDate", PaperOrder.Key.DATE);

    private ArxivOrder() {}

    /** @throws ProblemException if one of the two is not of arXiv's words */
    static PaperOrder of(@Nullable String by, @Nullable String order) {
        String word = by == null || by.isBlank() ? "relevance" : by.strip();
        PaperOrder.Key key = KEYS.get(word);
        if (key == null) {
            throw ProblemException.invalidParameter("sortBy", word, "relevance, lastUpdatedDate or submittedDate");
        }
        return new PaperOrder(List.of(new PaperOrder.Part(key, isDescending(order))));
    }

    private static boolean isDescending(@Nullable String order) {
        String word = order == null || order.isBlank() ? "descending" : order.strip();
        return switch (word) {
            case "descending" -> true;
            case "ascending" -> false;
            default -> throw ProblemException.invalidParameter("sortOrder", word, "ascending or descending");
        };
    }
}
