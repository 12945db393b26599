package io.paperwire.query.board;

import io.paperwire.model.BoardRow;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a board.
 *
 * @param id grows with time, on one board
 * @param kind {@code new}, {@code changed} or {@code withdrawn} for a row; {@code best}: another row is the best
 * @param before the row, or the best, until then; null when there was none
 * @param after the row, or the best, from then on; null when there was none
 * @param difference of {@code after} to the best before; null unless there are both
 * @param benchmark and {@code measure}: the board's names from then on
 * @param direction of the board from then on
 */
public record LogEntry(
        long id,
        Instant at,
        String kind,
        String cause,
        @Nullable BoardRow before,
        @Nullable BoardRow after,
        @Nullable BigDecimal difference,
        String benchmark,
        String measure,
        String direction) {}
