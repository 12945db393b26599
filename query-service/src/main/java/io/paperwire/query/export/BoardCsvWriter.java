package io.paperwire.query.export;

import io.paperwire.model.BoardRow;
import io.paperwire.model.BoardRow.Witness;
import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.Standings;
import java.io.IOException;
import java.util.Locale;

/** CSV with a header: a row a row of a board, with its first sentence as evidence. */
final class BoardCsvWriter implements BoardWriter {
    @Override
    public void begin(Appendable out) throws IOException {
        new SafeCsv(out)
                .row(
                        "board",
                        "benchmark",
                        "measure",
                        "protocol",
                        "rank",
                        "subject",
                        "value",
                        "unit",
                        "paper",
                        "title",
                        "date",
                        "baseline",
                        "agreement",
                        "confidence",
                        "shown",
                        "doubts",
                        "parameters",
                        "digest",
                        "quote",
                        "sentence",
                        "url");
    }

    @Override
    public void write(Appendable out, Standings board) throws IOException {
        var csv = new SafeCsv(out);
        BoardHeader header = board.board();
        for (Standings.Ranked ranked : board.rows()) {
            BoardRow row = ranked.row();
            Witness witness = row.evidence().get(0);
            csv.row(
                    header.slug(),
                    header.benchmark(),
                    header.measure(),
                    header.protocol(),
                    ranked.rank(),
                    row.subject(),
                    row.value(),
                    row.unit(),
                    row.paper(),
                    row.title(),
                    row.date(),
                    row.baseline(),
                    row.agreement().name().toLowerCase(Locale.ROOT),
                    row.confidence(),
                    row.shown(),
                    String.join("; ", row.doubts()),
                    row.parameters(),
                    witness.digest(),
                    witness.quote(),
                    witness.sentence(),
                    BoardWriter.address(row));
        }
    }
}
