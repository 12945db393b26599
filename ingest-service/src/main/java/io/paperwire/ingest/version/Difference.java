package io.paperwire.ingest.version;

import io.paperwire.event.DigestRow;
import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes, row by row, when a digest that lists some rows comes to hold others.
 *
 * <p>A row is known by its paper. One that is missing has aged out, and stays listed, when it is older than every row
 * left in its section: that is how rolling digests drop their oldest rows. A section left without rows ages nothing, and a
 * row without a date, or among undated ones, is older than none.
 *
 * @param rows what stands listed afterwards: the rows read in their order, then those that have aged out, now or before
 * @param changes the rows that were added, changed or withdrawn
 * @param agedOut rows that have aged out now
 * @param unchanged rows read that say what they said before
 * @param before rows that stood listed before and had not aged out
 */
public record Difference(
        List<DigestRow> rows, Map<ArxivId, RowChange> changes, int agedOut, int unchanged, int before) {
    /** So many withdrawn rows never hold a version back. */
    static final int HARMLESS = 20;

    public Difference {
        rows = List.copyOf(rows);
    }

    /** From the rows that stand to the rows that were read; {@code read} names each paper once. */
    public static Difference between(List<DigestRow> standing, List<DigestRow> read) {
        return between(standing, read, true);
    }

    /** The same for bytes that are read again: what is not read any more was read wrongly, and has not aged out by it. */
    public static Difference again(List<DigestRow> standing, List<DigestRow> read) {
        return between(standing, read, false);
    }

    private static Difference between(List<DigestRow> standing, List<DigestRow> read, boolean ages) {
        Map<ArxivId, DigestRow> old = new HashMap<>(standing.size() * 2);
        standing.forEach(row -> old.put(row.id(), row));
        Sections sections = new Sections();
        Map<ArxivId, RowChange> changes = new LinkedHashMap<>();
        List<DigestRow> rows = new ArrayList<>(read.size());
        int unchanged = 0;
        for (DigestRow row : read) {
            DigestRow was = old.remove(row.id());
            if (was == null) {
                changes.put(row.id(), RowChange.ADDED);
            } else if (was.rowHash().equals(row.rowHash())) {
                unchanged++;
            } else {
                changes.put(row.id(), RowChange.CHANGED);
            }
            sections.add(row);
            rows.add(row);
        }
        int agedOut = 0;
        for (DigestRow row : standing) {
            if (!old.containsKey(row.id())) {
                continue;
            }
            if (row.agedOut()) {
                rows.add(row);
            } else if (ages && sections.hasOutgrown(row)) {
                rows.add(new DigestRow(row.id(), row.rowHash(), row.date(), row.section(), true));
                agedOut++;
            } else {
                changes.put(row.id(), RowChange.WITHDRAWN);
            }
        }
        return new Difference(rows, changes, agedOut, unchanged, present(standing));
    }

    /** Everything goes, what has aged out too. */
    public static Difference withdrawal(List<DigestRow> standing) {
        Map<ArxivId, RowChange> changes = new LinkedHashMap<>();
        standing.forEach(row -> changes.put(row.id(), RowChange.WITHDRAWN));
        return new Difference(List.of(), changes, 0, 0, present(standing));
    }

    public int added() {
        return count(RowChange.ADDED);
    }

    public int changed() {
        return count(RowChange.CHANGED);
    }

    public int withdrawn() {
        return count(RowChange.WITHDRAWN);
    }

    /** Whether so much would go, more than half of the digest and more than 20 rows, that it smells of an accident. */
    public boolean smellsOfAccident() {
        int withdrawn = withdrawn();
        return withdrawn > HARMLESS && withdrawn * 2L > before;
    }

    private int count(RowChange change) {
        return (int) changes.values().stream().filter(change::equals).count();
    }

    private static int present(List<DigestRow> standing) {
        return (int) standing.stream().filter(row -> !row.agedOut()).count();
    }

    /** The oldest day of each section; an undated row makes its section one that nothing is older than. */
    private static final class Sections {
        private final Map<String, LocalDate> oldest = new HashMap<>();

        void add(DigestRow row) {
            LocalDate day = row.date() == null ? LocalDate.MIN : row.date();
            oldest.merge(row.section(), day, (a, b) -> a.isBefore(b) ? a : b);
        }

        boolean hasOutgrown(DigestRow row) {
            LocalDate day = row.date();
            @Nullable LocalDate left = oldest.get(row.section());
            return day != null && left != null && day.isBefore(left);
        }
    }
}
