package io.paperwire.ingest.publish;

import io.paperwire.ingest.version.Change;
import io.paperwire.ingest.version.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that were decided one after the other, each in the light of those before it, and are published in one transaction.
 *
 * <p>A transaction costs about as much for one small digest as for fifty.
 */
final class Batch {
    /** Far less than a broker takes within a transaction's time; one digest alone may have more. */
    private static final int ROW_EVENTS = 5_000;

    private final List<Turn> turns = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private int rowEvents;

    void add(Turn turn, Decision decision) {
        turns.add(turn);
        decisions.add(decision);
        changesOf(turn, decision).forEach(change -> {
            changes.add(change);
            rowEvents += change.version().accounting().rowEvents();
        });
    }

    /** What the outcome of a turn changes: nothing if it only asked. */
    static List<Change> changesOf(Turn turn, Decision decision) {
        return decision instanceof Decision.Publish publish && !turn.order().isTrial() ? publish.changes() : List.of();
    }

    int size() {
        return turns.size();
    }

    boolean isFull() {
        return rowEvents >= ROW_EVENTS;
    }

    /** What is to be published, in this order. */
    List<Change> changes() {
        return changes;
    }

    /** Tells everybody who waits what was decided. */
    void complete() {
        for (int i = 0; i < turns.size(); i++) {
            turns.get(i).result().complete(decisions.get(i));
        }
    }

    void fail(Throwable failure) {
        turns.forEach(turn -> turn.result().completeExceptionally(failure));
    }
}
