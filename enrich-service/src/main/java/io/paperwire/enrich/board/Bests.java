package io.paperwire.enrich.board;

import io.paperwire.enrich.metric.Direction;
import io.paperwire.event.BoardEvent;
import io.paperwire.event.BoardEvent.BestChange;
import io.paperwire.model.BoardRow;
import io.paperwire.model.Cause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of a board's present best. */
public final class Bests {
    private Bests() {}

    /** Whether both are the same system's value in the same paper; or both null. */
    public static boolean same(@Nullable BoardRow one, @Nullable BoardRow other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.paper().equals(other.paper())
                && Names.key(one.subject()).equals(Names.key(other.subject()))
                && one.value().compareTo(other.value()) == 0;
    }

    /** New minus old; null unless there are both. */
    public static @Nullable BigDecimal difference(@Nullable BoardRow after, @Nullable BoardRow before) {
        return after == null || before == null ? null : after.value().subtract(before.value());
    }

    /**
     * The event that says so; empty when the best is still the same.
     *
     * @param changes of this board in this transaction
     */
    public static Optional<BoardEvent> event(
            BoardState before, BoardState after, List<RowChange> changes, Cause cause, Instant now) {
        BoardRow best = after.best();
        BoardRow previous = before.best();
        if (same(best, previous)) {
            return Optional.empty();
        }
        Board board = after.board();
        return Optional.of(new BoardEvent(
                board.slug(),
                before.revision() + 1,
                change(board.direction(), best, previous, changes),
                cause,
                board.benchmark(),
                board.measure(),
                board.protocol(),
                direction(board.direction()),
                told(best),
                told(previous),
                difference(best, previous),
                before.addedAt(),
                now));
    }

    private static BestChange change(
            Direction direction, @Nullable BoardRow best, @Nullable BoardRow previous, List<RowChange> changes) {
        if (best == null) {
            return BestChange.WITHDRAWN;
        }
        if (previous == null) {
            return BestChange.NEW;
        }
        Optional<RowChange> fate = changes.stream()
                .filter(change ->
                        change.before() != null && same(change.before().row(), previous))
                .findFirst();
        int better = best.value().compareTo(previous.value()) * (direction == Direction.LOWER ? -1 : 1);
        if (fate.isPresent() && better <= 0) {
            return fate.get().after() == null ? BestChange.WITHDRAWN : BestChange.CORRECTED;
        }
        boolean otherValueOfTheSame = fate.flatMap(change -> Optional.ofNullable(change.after()))
                .filter(after -> same(after.row(), best))
                .isPresent();
        return better > 0 && !otherValueOfTheSame ? BestChange.NEW : BestChange.CORRECTED;
    }

    private static BoardEvent.@Nullable Best told(@Nullable BoardRow row) {
        if (row == null) {
            return null;
        }
        BoardRow.Witness witness = row.evidence().get(0);
        return new BoardEvent.Best(
                row.paper(),
                row.title(),
                row.subject(),
                row.value(),
                row.unit(),
                witness.quote(),
                witness.digest(),
                row.date());
    }

    private static BoardEvent.Direction direction(Direction direction) {
        return BoardEvent.Direction.valueOf(direction.name());
    }
}
