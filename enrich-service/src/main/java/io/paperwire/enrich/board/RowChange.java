package io.paperwire.enrich.board;

import io.paperwire.model.BoardRow;
import io.paperwire.model.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one row of a board.
 *
 * @param before null for a new row
 * @param after null for one that goes
 */
public record RowChange(
        String slug,
        Cause cause,
        @Nullable Placed before,
        @Nullable Placed after) {

    public RowChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing changes on " + slug);
        }
    }

    /** What became of the row, as the log calls it. */
    public String kind() {
        if (before == null) {
            return "new";
        }
        return after == null ? "withdrawn" : "changed";
    }

    /** The row as it is now, or as it was when it goes. */
    public BoardRow row() {
        return after == null ? Objects.requireNonNull(before).row() : after.row();
    }

    /**
     * What has to be done so that a paper's rows are the new ones. A row that goes and one of the same system that comes
     * are one change: another value.
     *
     * @param before and {@code after}: all rows of one paper
     */
    public static List<RowChange> of(Collection<Placed> before, Collection<Placed> after, Cause cause) {
        Map<RowKey, Placed> gone = byKey(before);
        Map<RowKey, Placed> come = byKey(after);
        List<RowChange> changes = new ArrayList<>();
        come.entrySet().removeIf(row -> {
            Placed old = gone.remove(row.getKey());
            if (old != null && !sameTo(old, row.getValue())) {
                changes.add(new RowChange(row.getKey().slug(), cause, old, row.getValue()));
            }
            return old != null;
        });
        Map<String, List<RowKey>> goneBySystem = bySystem(gone.keySet());
        Map<String, List<RowKey>> comeBySystem = bySystem(come.keySet());
        comeBySystem.forEach((system, rows) -> {
            List<RowKey> old = goneBySystem.getOrDefault(system, List.of());
            if (rows.size() == 1 && old.size() == 1) {
                changes.add(
                        new RowChange(rows.get(0).slug(), cause, gone.remove(old.get(0)), come.remove(rows.get(0))));
            }
        });
        gone.values().forEach(row -> changes.add(new RowChange(row.board().slug(), cause, row, null)));
        come.values().forEach(row -> changes.add(new RowChange(row.board().slug(), cause, null, row)));
        return changes;
    }

    private static boolean sameTo(Placed one, Placed other) {
        return one.row().equals(other.row())
                && one.board().benchmark().equals(other.board().benchmark())
                && one.board().measure().equals(other.board().measure());
    }

    private static Map<RowKey, Placed> byKey(Collection<Placed> rows) {
        Map<RowKey, Placed> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    private static Map<String, List<RowKey>> bySystem(Collection<RowKey> keys) {
        return keys.stream()
                .collect(Collectors.groupingBy(
                        key -> key.slug() + '\n' + key.subject(), HashMap::new, Collectors.toList()));
    }
}
