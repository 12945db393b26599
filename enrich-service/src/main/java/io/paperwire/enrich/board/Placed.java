package io.paperwire.enrich.board;

import io.paperwire.model.BoardRow;

/** A row and the board it stands on. */
public record Placed(Board board, BoardRow row) {
    /** What tells rows of one paper on one board apart: the system and its value. */
    public RowKey key() {
        return new RowKey(
                board.slug(), row.paper(), Names.key(row.subject()), row.value().stripTrailingZeros());
    }
}
