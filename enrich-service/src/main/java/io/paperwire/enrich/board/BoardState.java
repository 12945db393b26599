package io.paperwire.enrich.board;

import io.paperwire.model.BoardRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board at one moment.
 *
 * @param revision of its last event; 0 before the first
 * @param best null when no row is ranked
 * @param updatedAt when its rows changed last
 */
public record BoardState(
        Board board, int revision, @Nullable BoardRow best, Instant addedAt, Instant updatedAt) {}
