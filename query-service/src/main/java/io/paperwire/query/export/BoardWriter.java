package io.paperwire.query.export;

import io.paperwire.model.BoardRow;
import io.paperwire.query.board.Standings;
import java.io.IOException;

/** Writes leaderboards in one form, one after the other, so that no more than one need be in memory. */
interface BoardWriter {
    /** Comes once, before the first board. */
    void begin(Appendable out) throws IOException;

    void write(Appendable out, Standings board) throws IOException;

    /** Comes once, behind the last board. */
    default void end(Appendable out) throws IOException {}

    /** Where the row's paper is. */
    static String address(BoardRow row) {
        return "https://arxiv.org/abs/" + row.paper();
    }
}
