package io.paperwire.query.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board as it is read: ranked, best first, with how the best came about.
 *
 * @param papers with rows that are shown
 * @param shown rows
 * @param hidden rows, which stand behind the others when all were asked for
 * @param rows shown ones best first, of equals the earlier paper's; without a direction highest first, unranked
 * @param bests each time the best got better, by the papers' days
 * @param sizes of the systems where they are known
 */
public record Standings(
        @JsonUnwrapped BoardHeader board,
        int papers,
        int shown,
        int hidden,
        @Nullable BoardRow best,
        List<Ranked> rows,
        List<Step> bests,
        List<Size> sizes) {

    /**
     * @param rank from 1, equal values share one; null for baselines, hidden rows, and where no direction is known
     */
    public record Ranked(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer rank,

            @JsonUnwrapped BoardRow row) {}

    /** @param difference to the best before; null for the first */
    public record Step(
            LocalDate date,
            ArxivId paper,
            String subject,
            BigDecimal value,
            @Nullable BigDecimal difference) {}

    /** @param parameters of the system */
    public record Size(BigDecimal parameters, BigDecimal value, String subject, ArxivId paper, boolean baseline) {}

    /** @param all whether hidden rows are wanted too */
    public static Standings of(StoredBoard stored, boolean all) {
        BoardHeader board = stored.header();
        Comparator<BoardRow> order = order(board);
        List<BoardRow> shown =
                stored.rows().stream().filter(BoardRow::shown).sorted(order).toList();
        List<Ranked> rows = new ArrayList<>(ranked(board, shown));
        if (all) {
            stored.rows().stream()
                    .filter(row -> !row.shown())
                    .sorted(order)
                    .forEach(row -> rows.add(new Ranked(null, row)));
        }
        Set<ArxivId> papers = new HashSet<>();
        shown.forEach(row -> papers.add(row.paper()));
        return new Standings(
                board,
                papers.size(),
                shown.size(),
                stored.rows().size() - shown.size(),
                rows.stream()
                        .filter(row -> row.rank() != null)
                        .map(Ranked::row)
                        .findFirst()
                        .orElse(null),
                rows,
                board.isRanked() ? bests(board, shown) : List.of(),
                sizes(shown));
    }

    private static Comparator<BoardRow> order(BoardHeader board) {
        Comparator<BoardRow> byValue = Comparator.comparing(BoardRow::value);
        return (board.isLower() ? byValue : byValue.reversed())
                .thenComparing(BoardRow::date, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BoardRow::paper)
                .thenComparing(row -> SystemName.key(row.subject()));
    }

    private static List<Ranked> ranked(BoardHeader board, List<BoardRow> shown) {
        List<Ranked> ranked = new ArrayList<>();
        int place = 0;
        int rank = 0;
        BigDecimal last = null;
        for (BoardRow row : shown) {
            if (row.baseline() || !board.isRanked()) {
                ranked.add(new Ranked(null, row));
                continue;
            }
            place++;
            if (last == null || row.value().compareTo(last) != 0) {
                rank = place;
                last = row.value();
            }
            ranked.add(new Ranked(rank, row));
        }
        return ranked;
    }

    private static List<Step> bests(BoardHeader board, List<BoardRow> shown) {
        List<BoardRow> dated = shown.stream()
                .filter(row -> row.date() != null && !row.baseline())
                .sorted(Comparator.comparing(BoardRow::date, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(order(board)))
                .toList();
        List<Step> steps = new ArrayList<>();
        BigDecimal best = null;
        for (BoardRow row : dated) {
            LocalDate date = row.date();
            int better = best == null ? 1 : row.value().compareTo(best) * (board.isLower() ? -1 : 1);
            if (date != null && better > 0) {
                steps.add(new Step(
                        date,
                        row.paper(),
                        row.subject(),
                        row.value(),
                        best == null ? null : row.value().subtract(best)));
                best = row.value();
            }
        }
        return steps;
    }

    private static List<Size> sizes(List<BoardRow> shown) {
        List<Size> sizes = new ArrayList<>();
        for (BoardRow row : shown) {
            BigDecimal parameters = row.parameters();
            if (parameters != null) {
                sizes.add(new Size(parameters, row.value(), row.subject(), row.paper(), row.baseline()));
            }
        }
        sizes.sort(Comparator.comparing(Size::parameters).thenComparing(Size::subject));
        return sizes;
    }
}
