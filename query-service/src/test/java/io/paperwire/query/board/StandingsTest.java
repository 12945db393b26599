package io.paperwire.query.board;

import static io.paperwire.query.board.Rows.baseline;
import static io.paperwire.query.board.Rows.board;
import static io.paperwire.query.board.Rows.doubted;
import static io.paperwire.query.board.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final List<BoardRow> ROWS = List.of(
            row("2505.00001", "2025-05-01", "A-7B", "50"),
            row("2505.00002", "2025-05-02", "B", "61.5"),
            row("2505.00003", "2025-05-03", "C", "61.5"),
            row("2505.00004", "2025-05-04", "D", "40"),
            baseline("2505.00004", "2025-05-04", "o1", "90"),
            doubted("2505.00005", "2025-05-05", "E", "99"));

    @Test
    void equalValuesShareARankAndBaselinesHaveNone() {
        Standings standings = Standings.of(new StoredBoard(board("b", "higher"), ROWS), true);
        assertThat(standings.rows())
                .extracting(ranked -> ranked.rank() + " " + ranked.row().subject())
                .containsExactly("null o1", "1 B", "1 C", "3 A-7B", "4 D", "null E");
        assertThat(standings.best()).isEqualTo(ROWS.get(1));
        assertThat(standings.papers()).isEqualTo(4);
        assertThat(standings.shown()).isEqualTo(5);
        assertThat(standings.hidden()).isEqualTo(1);
        assertThat(Standings.of(new StoredBoard(board("b", "higher"), ROWS), false)
                        .rows())
                .hasSize(5);
    }

    @Test
    void bestsAreAStaircaseByThePapersDays() {
        assertThat(Standings.of(new StoredBoard(board("b", "higher"), ROWS), false)
                        .bests())
                .extracting(step -> step.date() + " " + step.subject() + " " + step.difference())
                .containsExactly("2025-05-01 A-7B null", "2025-05-02 B 11.5");
        assertThat(Standings.of(new StoredBoard(board("b", "lower"), ROWS), false)
                        .bests())
                .extracting(step -> step.subject() + " " + step.difference())
                .containsExactly("A-7B null", "D -10");
        assertThat(Standings.of(new StoredBoard(board("b", "lower"), ROWS), false)
                        .sizes())
                .extracting(Standings.Size::subject)
                .containsExactly("A-7B");
    }

    @Test
    void withoutADirectionNothingIsRanked() {
        Standings standings = Standings.of(new StoredBoard(board("b", "unknown"), ROWS), false);
        assertThat(standings.rows()).allMatch(ranked -> ranked.rank() == null);
        assertThat(standings.best()).isNull();
        assertThat(standings.bests()).isEmpty();
    }

    @Test
    void matrixShowsMissingCellsAndThePapersOwnValueBeforeAQuotedOne() {
        BoardMatrix matrix = BoardMatrix.of(
                List.of(
                        new StoredBoard(
                                board("a", "higher"),
                                List.of(
                                        row("2505.00001", "2025-05-01", "Model A", "50"),
                                        baseline("2505.00002", "2025-05-02", "model-a", "70"))),
                        new StoredBoard(
                                board("b", "lower"),
                                List.of(
                                        row("2505.00001", "2025-05-01", "Model-A", "3"),
                                        row("2505.00001", "2025-05-01", "Model A", "2"),
                                        row("2505.00003", "2025-05-01", "B", "1")))),
                10);
        assertThat(matrix.models()).hasSize(2);
        assertThat(matrix.models().get(0).known()).isEqualTo(2);
        assertThat(matrix.models().get(0).cells())
                .extracting(cell -> cell.value().intValue())
                .containsExactly(50, 2);
        assertThat(matrix.models().get(1).cells().get(0)).isNull();
    }

    @Test
    void comparisonHasACellForEachPaper() {
        ArxivId one = new ArxivId("2505.00001");
        ArxivId two = new ArxivId("2505.00002");
        ArxivId three = new ArxivId("2505.00003");
        BoardComparison comparison = BoardComparison.of(
                List.of(three, one, two),
                List.of(new StoredBoard(
                        board("a", "higher"),
                        List.of(
                                row("2505.00001", "2025-05-01", "A", "50"),
                                row("2505.00001", "2025-05-01", "A+", "55"),
                                baseline("2505.00002", "2025-05-01", "GPT", "70"),
                                row("2505.00002", "2025-05-02", "B", "52")))));
        BoardComparison.Shared shared = comparison.boards().get(0);
        assertThat(shared.cells().get(0)).isNull();
        assertThat(shared.cells().get(1).subject()).isEqualTo("A+");
        assertThat(shared.cells().get(2).subject()).isEqualTo("B");
        assertThat(shared.leader()).isEqualTo(one);
    }

    @Test
    void logGivesBackEveryStateThatTheBoardHad() {
        BoardRow first = row("2505.00001", "2025-05-01", "A", "50");
        BoardRow better = row("2505.00002", "2025-05-02", "B", "60");
        BoardRow corrected = row("2505.00002", "2025-05-02", "B", "58");
        List<LogEntry> log = List.of(
                entry(1, "new", null, first),
                entry(2, "best", null, first),
                entry(3, "new", null, better),
                entry(4, "changed", better, corrected),
                entry(5, "withdrawn", first, null));
        assertThat(BoardHistory.after(board("b", "higher"), log.subList(0, 0))).isEmpty();
        assertThat(rows(log, 2)).containsExactly(first);
        assertThat(rows(log, 3)).containsExactly(first, better);
        assertThat(rows(log, 4)).containsExactly(first, corrected);
        assertThat(rows(log, 5)).containsExactly(corrected);
    }

    private static List<BoardRow> rows(List<LogEntry> log, int entries) {
        return BoardHistory.after(board("b", "higher"), log.subList(0, entries))
                .orElseThrow()
                .rows();
    }

    private static LogEntry entry(long id, String kind, BoardRow before, BoardRow after) {
        return new LogEntry(
                id, Instant.ofEpochSecond(id), kind, "listing", before, after, null, "AIME 2025", "Pass@1", "higher");
    }
}
