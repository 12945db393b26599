package io.paperwire.query.page;

import io.paperwire.model.BoardRow;
import io.paperwire.query.board.BoardHeader;
import io.paperwire.query.board.LogEntry;
import io.paperwire.query.board.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One board.
 *
 * @param standings as they were asked for
 * @param rows best first
 * @param steps each time the best got better, latest first
 * @param log what happened, latest first
 * @param asOf the last day that is looked at, empty for all
 * @param all whether doubtful rows are shown too
 * @param first the earliest day of any row, empty when none has one
 * @param last the latest
 * @param after where in the feed the page stands, empty when that is not known
 */
public record BoardView(
        Standings standings,
        List<BoardRowView> rows,
        List<Step> steps,
        List<Entry> log,
        String asOf,
        boolean all,
        String first,
        String last,
        String after) {

    public BoardView {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        log = List.copyOf(log);
    }

    /** @param days first and last day of the board as it is now */
    static BoardView of(
            Standings standings,
            List<LogEntry> log,
            List<LocalDate> days,
            @Nullable LocalDate asOf,
            boolean all,
            String after) {
        String unit = standings.board().unit();
        List<Step> steps = new ArrayList<>(
                standings.bests().stream().map(step -> Step.of(step, unit)).toList());
        Collections.reverse(steps);
        return new BoardView(
                standings,
                standings.rows().stream().map(BoardRowView::of).toList(),
                steps,
                log.stream().map(entry -> Entry.of(entry, unit)).toList(),
                asOf == null ? "" : asOf.toString(),
                all,
                days.isEmpty() ? "" : Collections.min(days).toString(),
                days.isEmpty() ? "" : Collections.max(days).toString(),
                after);
    }

    public BoardHeader board() {
        return standings.board();
    }

    /** Address of this board over HTTP. */
    public String api() {
        return Address.below("/api/v1/boards", board().slug()).toString();
    }

    public String address() {
        return Address.below("/boards", board().slug()).toString();
    }

    /** The same page with doubtful rows, or without them. */
    public String other() {
        return Address.below("/boards", board().slug())
                .with("asOf", asOf)
                .with("show", all ? "" : "all")
                .toString();
    }

    public String best() {
        BoardRow best = standings.best();
        return best == null ? "" : BoardRowView.value(best);
    }

    public String leader() {
        BoardRow best = standings.best();
        return best == null ? "" : best.subject();
    }

    /** The day of the best, as people say it. */
    public String since() {
        return Optional.ofNullable(standings.best())
                .map(BoardRow::date)
                .map(day -> PageDay.label(day.toString()))
                .orElse("");
    }

    public String direction() {
        return switch (board().direction()) {
            case "higher" -> "Higher is better";
            case "lower" -> "Lower is better";
            default -> "Which way is better is not known, so nothing is ranked";
        };
    }

    public String staircase() {
        return BoardCharts.staircase(standings);
    }

    public String sizes() {
        return BoardCharts.sizes(standings);
    }

    /** A time that the best got better. */
    public record Step(String date, String value, String difference, String subject, String address) {
        static Step of(Standings.Step step, String unit) {
            return new Step(
                    step.date().toString(),
                    Quantities.of(step.value(), unit),
                    step.difference() == null ? "" : Quantities.signed(step.difference(), unit),
                    step.subject(),
                    Address.ofPaper(step.paper().value()));
        }
    }

    /** Something that happened. */
    public record Entry(String at, String what, String value, String difference, String subject, String address) {
        static Entry of(LogEntry entry, String unit) {
            BoardRow row = Optional.ofNullable(entry.after()).orElse(entry.before());
            BoardRow known = Objects.requireNonNull(row, "an entry of a board's log tells of a row");
            return new Entry(
                    Times.label(entry.at()),
                    what(entry),
                    BoardRowView.value(known),
                    entry.difference() == null || !entry.kind().equals("best")
                            ? ""
                            : Quantities.signed(entry.difference(), unit),
                    known.subject().isEmpty() ? "a system without a name" : known.subject(),
                    Address.ofPaper(known.paper().value()));
        }

        private static String what(LogEntry entry) {
            return switch (entry.kind()) {
                case "best" -> entry.after() == null ? "no best any more" : "new best";
                case "new" -> "new row";
                default -> "row " + entry.kind();
            };
        }
    }
}
