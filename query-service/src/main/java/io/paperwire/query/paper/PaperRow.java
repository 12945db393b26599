package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is stored.
 *
 * @param version names this state of it: another document, another version
 * @param document the JSON of {@link io.paperwire.model.Paper}, as it went to the feed
 */
public record PaperRow(ArxivId id, @Nullable LocalDate date, String version, String document) {
    public PaperCursor cursor() {
        return new PaperCursor(date, id);
    }
}
