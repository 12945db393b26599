package io.paperwire.query.page;

import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.BoardMatrix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Systems against boards, each cell as warm as its value is good among those of its board.
 *
 * @param heads the boards
 * @param lines the systems
 */
public record BoardHeat(List<Head> heads, List<Line> lines) {
    private static final int LEVELS = 4;

    public BoardHeat {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** Systems that are on one board only say nothing across boards: they, and boards without others, are left out. */
    static BoardHeat of(BoardMatrix matrix) {
        List<BoardMatrix.Model> models =
                matrix.models().stream().filter(model -> model.known() > 1).toList();
        List<Integer> boards = IntStream.range(0, matrix.boards().size())
                .filter(board -> models.stream().anyMatch(model -> model.cells().get(board) != null))
                .boxed()
                .toList();
        return new BoardHeat(
                boards.stream()
                        .map(board -> Head.of(matrix.boards().get(board)))
                        .toList(),
                models.stream()
                        .map(model -> new Line(
                                model.subject(),
                                boards.stream()
                                        .map(board -> cell(
                                                matrix, board, model.cells().get(board)))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(BoardMatrix matrix, int board, BoardMatrix.@Nullable Cell cell) {
        if (cell == null) {
            return new Cell("", "", 0, false);
        }
        BoardHeader header = matrix.boards().get(board);
        List<BigDecimal> others = matrix.models().stream()
                .map(model -> model.cells().get(board))
                .filter(Objects::nonNull)
                .map(BoardMatrix.Cell::value)
                .toList();
        long worse = others.stream()
                .filter(other ->
                        other.compareTo(cell.value()) * (header.direction().equals("lower") ? -1 : 1) < 0)
                .count();
        int level = others.size() == 1 ? LEVELS / 2 : 1 + (int) ((LEVELS - 1) * worse / (others.size() - 1));
        return new Cell(
                Quantities.of(cell.value(), cell.unit()),
                Address.ofPaper(cell.paper().value()),
                level,
                cell.baseline());
    }

    /** A board at the head of its column. */
    public record Head(String benchmark, String measure, String address) {
        static Head of(BoardHeader board) {
            return new Head(
                    board.benchmark(),
                    board.measure() + (board.protocol().isEmpty() ? "" : ", " + board.protocol()),
                    Address.below("/boards", board.slug()).toString());
        }
    }

    /** A system. */
    public record Line(String subject, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a system reached on a board.
     *
     * @param value empty where no paper tells
     * @param level from 1 to 4, the best; 0 where no paper tells
     */
    public record Cell(String value, String address, int level, boolean baseline) {}
}
