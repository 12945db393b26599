package io.paperwire.query.board;

import io.paperwire.model.BoardRow;
import java.time.LocalDate;
import java.util.List;

/** A board with all its rows, hidden ones too, in no order. */
public record StoredBoard(BoardHeader header, List<BoardRow> rows) {
    public StoredBoard {
        rows = List.copyOf(rows);
    }

    /** The same board with the rows of papers up to a day. */
    public StoredBoard upTo(LocalDate last) {
        return new StoredBoard(
                header,
                rows.stream()
                        .filter(row -> row.date() != null && !row.date().isAfter(last))
                        .toList());
    }
}
