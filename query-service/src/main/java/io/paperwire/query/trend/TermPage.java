package io.paperwire.query.trend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of values.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total values on all pages
 * @param window the weeks that were compared
 */
public record TermPage(List<Term> items, @Nullable String next, long total, Window window) {
    public TermPage {
        items = List.copyOf(items);
    }

    /**
     * The weeks that were compared with all before them.
     *
     * @param first a Monday
     * @param last a Sunday
     * @param papers papers of these weeks
     * @param papersBefore papers before them
     */
    public record Window(LocalDate first, LocalDate last, int papers, int papersBefore) {}
}
