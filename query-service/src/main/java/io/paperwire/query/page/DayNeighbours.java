package io.paperwire.query.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days around one that have papers.
 *
 * @param previous null when it is the first
 * @param next null when it is the last
 * @param latest the last of all; null when no paper has a day
 * @param hasUndated whether there are papers without a day
 */
record DayNeighbours(
        @Nullable LocalDate previous,
        @Nullable LocalDate next,
        @Nullable LocalDate latest,
        boolean hasUndated) {}
