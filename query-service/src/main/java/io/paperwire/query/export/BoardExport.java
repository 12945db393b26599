package io.paperwire.query.export;

import io.paperwire.query.board.Standings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes leaderboards in a form, as they are read. */
final class BoardExport {
    private BoardExport() {}

    static void to(OutputStream bytes, BoardFormat format, Source boards) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        BoardWriter writer = format.writer();
        writer.begin(out);
        boards.each(board -> writer.write(out, board));
        writer.end(out);
        out.flush();
    }

    /** Gives boards, one after the other. */
    interface Source {
        void each(Sink sink) throws IOException;
    }

    /** Takes a board. */
    interface Sink {
        void accept(Standings board) throws IOException;
    }
}
