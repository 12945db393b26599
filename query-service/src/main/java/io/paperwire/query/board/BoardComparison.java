package io.paperwire.query.board;

import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Papers side by side on the boards that at least two of them share.
 *
 * @param papers in the order asked for
 */
public record BoardComparison(List<ArxivId> papers, List<Shared> boards) {

    /**
     * @param cells one a paper, in the order of the papers: its own best row, else the best of its baselines; null where it
     *     has none
     * @param leader the paper with the best value of its own; null when nothing is ranked or none has one
     */
    public record Shared(
            BoardHeader board,
            List<@Nullable BoardRow> cells,
            @Nullable ArxivId leader) {}

    static BoardComparison of(List<ArxivId> papers, List<StoredBoard> boards) {
        List<Shared> shared = new ArrayList<>();
        for (StoredBoard board : boards) {
            List<Standings.Ranked> ranked = Standings.of(board, false).rows();
            List<@Nullable BoardRow> cells = new ArrayList<>();
            for (ArxivId paper : papers) {
                cells.add(ranked.stream()
                        .map(Standings.Ranked::row)
                        .filter(row -> row.paper().equals(paper))
                        .min(Comparator.comparing(BoardRow::baseline))
                        .orElse(null));
            }
            ArxivId leader = ranked.stream()
                    .filter(row -> row.rank() != null)
                    .map(row -> row.row().paper())
                    .findFirst()
                    .orElse(null);
            shared.add(new Shared(board.header(), cells, leader));
        }
        return new BoardComparison(papers, shared);
    }
}
