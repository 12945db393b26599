package io.paperwire.query.page;

import io.paperwire.model.Agreement;
import io.paperwire.model.BoardRow;
import io.paperwire.query.board.Standings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a board as a page shows it; what is not known is empty.
 *
 * @param rank empty for what is not ranked
 * @param value with its unit
 * @param address of the paper's page
 * @param quotes the sentences that say it, each with its digest
 * @param doubts why it is not counted, in words
 */
public record BoardRowView(
        String rank,
        String value,
        String subject,
        boolean baseline,
        boolean shown,
        String title,
        String address,
        String date,
        String parameters,
        String agreement,
        int confidence,
        List<Quote> quotes,
        List<String> doubts) {
    private static final double PERCENT = 100;

    public BoardRowView {
        quotes = List.copyOf(quotes);
        doubts = List.copyOf(doubts);
    }

    static BoardRowView of(Standings.Ranked ranked) {
        return of(ranked.rank(), ranked.row());
    }

    static BoardRowView of(@Nullable Integer rank, BoardRow row) {
        return new BoardRowView(
                rank == null ? "" : rank.toString(),
                value(row),
                row.subject(),
                row.baseline(),
                row.shown(),
                row.title(),
                Address.ofPaper(row.paper().value()),
                row.date() == null ? "" : row.date().toString(),
                row.parameters() == null ? "" : Quantities.size(row.parameters().doubleValue()),
                row.agreement() == Agreement.SINGLE ? "" : Quantities.word(row.agreement()),
                (int) Math.round(row.confidence() * PERCENT),
                row.evidence().stream()
                        .map(witness -> new Quote(
                                witness.digest().toString(), witness.sentence(), witness.quote(), witness.edited()))
                        .toList(),
                row.doubts());
    }

    static String value(BoardRow row) {
        return Quantities.of(row.value(), row.unit());
    }

    public boolean isCorroborated() {
        return agreement.equals("corroborated");
    }

    public boolean isDisputed() {
        return agreement.equals("disputed");
    }

    /**
     * A sentence with the number in it.
     *
     * @param edited whether someone corrected the record
     */
    public record Quote(String digest, String sentence, String number, boolean edited) {
        /** The sentence before the number. */
        public String before() {
            int at = sentence.indexOf(number);
            return at < 0 ? sentence : sentence.substring(0, at);
        }

        /** The number, empty if the sentence does not hold it in these words. */
        public String marked() {
            return sentence.contains(number) ? number : "";
        }

        /** The sentence behind the number. */
        public String behind() {
            int at = sentence.indexOf(number);
            return at < 0 ? "" : sentence.substring(at + number.length());
        }
    }
}
