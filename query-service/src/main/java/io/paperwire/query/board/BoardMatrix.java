package io.paperwire.query.board;

import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Systems against boards: what each reached where, and where nothing is known.
 *
 * @param models those with most cells first, then by name
 * @param total systems, listed or not
 */
public record BoardMatrix(List<BoardHeader> boards, List<Model> models, int total) {

    /** @param cells one a board, in the order of the boards; null where no paper tells */
    public record Model(String subject, int known, List<@Nullable Cell> cells) {}

    /** @param baseline whether only papers that compare themselves with the system tell its value */
    public record Cell(BigDecimal value, String unit, ArxivId paper, boolean baseline) {}

    /** @param limit so many systems are listed */
    public static BoardMatrix of(List<StoredBoard> boards, int limit) {
        Map<String, BoardRow[]> bySystem = new TreeMap<>();
        for (int i = 0; i < boards.size(); i++) {
            StoredBoard board = boards.get(i);
            // Best last, so that it stays.
            List<BoardRow> rows = board.rows().stream()
                    .filter(BoardRow::shown)
                    .sorted(Comparator.comparing((BoardRow row) -> !row.baseline())
                            .thenComparing(row ->
                                    board.header().isLower() ? row.value().negate() : row.value())
                            .thenComparing(BoardRow::paper, Comparator.reverseOrder()))
                    .toList();
            for (BoardRow row : rows) {
                bySystem.computeIfAbsent(SystemName.key(row.subject()), key -> new BoardRow[boards.size()])[i] = row;
            }
        }
        List<Model> models = bySystem.values().stream()
                .map(BoardMatrix::model)
                .sorted(Comparator.comparing(Model::known).reversed())
                .toList();
        return new BoardMatrix(
                boards.stream().map(StoredBoard::header).toList(),
                models.subList(0, Math.min(limit, models.size())),
                models.size());
    }

    private static Model model(BoardRow[] rows) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (BoardRow row : rows) {
            cells.add(row == null ? null : new Cell(row.value(), row.unit(), row.paper(), row.baseline()));
        }
        List<BoardRow> known = Arrays.stream(rows).filter(row -> row != null).toList();
        return new Model(known.get(0).subject(), known.size(), cells);
    }
}
