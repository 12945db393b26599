package io.paperwire.query.trend;

import io.paperwire.query.document.Fields;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.PaperWalk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * How many papers have each value of a field, before some weeks and in them. Values go by their ordinal, which is their
 * place by name, and only those that are shown are looked up.
 */
final class TermCounts {
    private final SortedSetDocValues values;
    private final Weeks weeks;
    private final int[] papers;
    private final int[] recent;
    private final int[] before;
    private final int[] firstDay;
    private int allRecent;
    private int allBefore;

    private TermCounts(SortedSetDocValues values, Weeks weeks) {
        int size = (int) values.getValueCount();
        this.values = values;
        this.weeks = weeks;
        this.papers = new int[size];
        this.recent = new int[size];
        this.before = new int[size];
        this.firstDay = new int[size];
        Arrays.fill(firstDay, PaperWalk.NEVER);
    }

    /** Counts the values of {@code field} in the papers of {@code query}. */
    static TermCounts of(IndexSearcher searcher, Query query, String field, Weeks weeks) throws IOException {
        var counts = new TermCounts(values(searcher, field), weeks);
        PaperWalk.over(searcher, query, counts::count);
        return counts;
    }

    /** The values of a field in all papers; none if no paper has any. */
    static SortedSetDocValues values(IndexSearcher searcher, String field) throws IOException {
        if (searcher instanceof PaperSearcher ours) {
            // It has made the order of all segments' values once for everyone.
            return ours.values(field);
        }
        SortedSetDocValues values = MultiDocValues.getSortedSetValues(searcher.getIndexReader(), Fields.shown(field));
        return values == null ? DocValues.emptySortedSet() : values;
    }

    int size() {
        return papers.length;
    }

    String name(int ordinal) throws IOException {
        return values.lookupOrd(ordinal).utf8ToString();
    }

    int papers(int ordinal) {
        return papers[ordinal];
    }

    int recent(int ordinal) {
        return recent[ordinal];
    }

    int before(int ordinal) {
        return before[ordinal];
    }

    /** The day of the earliest paper; empty when none has a day. */
    Optional<LocalDate> firstSeen(int ordinal) {
        return firstDay[ordinal] == PaperWalk.NEVER
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(firstDay[ordinal]));
    }

    RateRatio trend(int ordinal) {
        return RateRatio.of(recent[ordinal], allRecent, before[ordinal], allBefore);
    }

    /** Papers of the weeks, whatever values they have. */
    int allRecent() {
        return allRecent;
    }

    /** Papers before the weeks, whatever values they have. */
    int allBefore() {
        return allBefore;
    }

    private void count(int document, int day) throws IOException {
        int week = day == PaperWalk.NEVER ? Integer.MAX_VALUE : weeks.index(day);
        boolean isBefore = week < 0;
        boolean isRecent = week >= 0 && week < weeks.count();
        allBefore += isBefore ? 1 : 0;
        allRecent += isRecent ? 1 : 0;
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                int ordinal = (int) values.nextOrd();
                papers[ordinal]++;
                before[ordinal] += isBefore ? 1 : 0;
                recent[ordinal] += isRecent ? 1 : 0;
                firstDay[ordinal] = Math.min(firstDay[ordinal], day);
            }
        }
    }
}
