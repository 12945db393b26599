package io.paperwire.query.paper;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which papers are wanted; null means any.
 *
 * @param date the paper's day
 * @param category exactly as papers have it
 */
public record PaperQuery(@Nullable LocalDate date, @Nullable String category) {
    public static final PaperQuery ALL = new PaperQuery(null, null);
}
