package io.paperwire.query.suggest;

import io.paperwire.query.search.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be suggested, kind by kind.
 *
 * @param next always null: who wants more types more
 */
public record SuggestionPage(
        List<Suggestion> items, @Nullable String next, long total) {
    public SuggestionPage {
        items = List.copyOf(items);
    }

    static SuggestionPage of(List<Suggestion> items) {
        return new SuggestionPage(items, null, items.size());
    }
}
