package io.paperwire.query.search;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.index.StoredPaper;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was found.
 *
 * @param stored its JSON as the feed told it
 * @param highlight the words that were found, marked; null unless it was asked for and something is to be marked
 */
public record PaperHit(StoredPaper stored, @Nullable Highlight highlight) {

    public Paper paper() {
        try {
            return WireJson.read(stored.json(), Paper.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a stored paper is always readable", e);
        }
    }
}
