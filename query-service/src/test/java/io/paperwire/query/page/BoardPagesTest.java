package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.DigestId;
import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.BoardMatrix;
import io.paperwire.query.board.Standings;
import io.paperwire.query.board.StoredBoard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPagesTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    @Test
    void boardTellsWhoIsBestSinceWhenAndHowItCameAbout() {
        BoardView view = view(null, row("2505.00001", "A", 50, DAY), row("2505.00002", "B", 60, DAY.plusDays(3)));

        assertThat(view.best()).isEqualTo("60%");
        assertThat(view.leader()).isEqualTo("B");
        assertThat(view.since()).isEqualTo("Friday, 16 May 2025");
        assertThat(view.steps()).extracting(BoardView.Step::difference).containsExactly("+10%", "");
        assertThat(view.first()).isEqualTo("2025-05-13");
        assertThat(view.last()).isEqualTo("2025-05-16");
        assertThat(view.staircase()).contains("60% B, 2025-05-16").contains("class=\"stairs\"");
        assertThat(view.other()).isEqualTo("/boards/bench-accuracy?show=all");
    }

    @Test
    void boardOfADayHasNothingLater() {
        BoardView view = view(DAY, row("2505.00001", "A", 50, DAY), row("2505.00002", "B", 60, DAY.plusDays(3)));

        assertThat(view.leader()).isEqualTo("A");
        assertThat(view.last()).isEqualTo("2025-05-16");
        assertThat(view.asOf()).isEqualTo("2025-05-13");
    }

    @Test
    void boardWithoutRowsOrDaysDrawsNothing() {
        assertThat(view(null).staircase()).isEmpty();
        assertThat(view(null).best()).isEmpty();
        assertThat(view(null, row("2505.00001", "A", 50, null)).staircase()).isEmpty();
    }

    @Test
    void quoteIsCutAtItsNumber() {
        var quote = new BoardRowView.Quote("seeds/a.md", "It reaches 50% now.", "50%", false);

        assertThat(quote.before() + "[" + quote.marked() + "]" + quote.behind()).isEqualTo("It reaches [50%] now.");
        assertThat(new BoardRowView.Quote("seeds/a.md", "Other words.", "50%", false).marked())
                .isEmpty();
    }

    @Test
    void heatKeepsSystemsThatStandOnSeveralBoardsAndRanksEachBoardApart() {
        StoredBoard first = board("first", "higher", row("2505.00001", "A", 50, DAY), row("2505.00002", "B", 60, DAY));
        StoredBoard second = board("second", "lower", row("2505.00001", "A", 5, DAY), row("2505.00002", "B", 6, DAY));
        StoredBoard third = board("third", "higher", row("2505.00003", "C", 5, DAY));

        BoardHeat heat = BoardHeat.of(BoardMatrix.of(List.of(first, second, third), 10));

        assertThat(heat.heads()).extracting(BoardHeat.Head::address).containsExactly("/boards/first", "/boards/second");
        assertThat(heat.lines()).extracting(BoardHeat.Line::subject).containsExactly("A", "B");
        assertThat(heat.lines().get(0).cells())
                .extracting(BoardHeat.Cell::level)
                .containsExactly(1, 4);
        assertThat(heat.lines().get(1).cells())
                .extracting(BoardHeat.Cell::level)
                .containsExactly(4, 1);
    }

    private static BoardView view(LocalDate asOf, BoardRow... rows) {
        StoredBoard board = board("bench-accuracy", "higher", rows);
        return BoardView.of(
                Standings.of(asOf == null ? board : board.upTo(asOf), false),
                List.of(),
                board.rows().stream()
                        .map(BoardRow::date)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                asOf,
                false,
                "");
    }

    private static StoredBoard board(String slug, String direction, BoardRow... rows) {
        return new StoredBoard(
                new BoardHeader(slug, "Bench", "accuracy", "", "%", direction, Instant.EPOCH), List.of(rows));
    }

    private static BoardRow row(String paper, String subject, int value, LocalDate date) {
        return new BoardRow(
                new ArxivId(paper),
                "Title of " + paper,
                date,
                subject,
                BigDecimal.valueOf(value),
                "%",
                false,
                0.9,
                true,
                List.of(),
                Agreement.SINGLE,
                null,
                List.of(new BoardRow.Witness(
                        DigestId.parse("seeds/a.md"),
                        value + "%",
                        0,
                        3,
                        "Bench",
                        "accuracy",
                        "It reaches " + value + "%.",
                        false)));
    }
}
