package io.paperwire.query.board;

import io.paperwire.model.BoardRow;
import java.util.List;

/** A board with all its rows, hidden ones too, in no order. */
public record StoredBoard(BoardHeader header, List<BoardRow> rows) {
    public StoredBoard {
        rows = List.copyOf(rows);
    }
}
