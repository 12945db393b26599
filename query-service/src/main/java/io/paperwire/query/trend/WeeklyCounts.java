package io.paperwire.query.trend;

import io.paperwire.query.index.PaperWalk;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Papers a week of some values of a field. */
final class WeeklyCounts {
    private WeeklyCounts() {}

    /** For each of {@code ordinals} the papers of each week. */
    static int[][] of(IndexSearcher searcher, Query papers, String field, List<Integer> ordinals, Weeks weeks)
            throws IOException {
        SortedSetDocValues values = TermCounts.values(searcher, field);
        int[] rows = new int[(int) values.getValueCount()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < ordinals.size(); row++) {
            rows[ordinals.get(row)] = row;
        }
        int[][] counts = new int[ordinals.size()][weeks.count()];
        PaperWalk.over(searcher, papers, (document, day) -> {
            int week = day == PaperWalk.NEVER ? -1 : weeks.index(day);
            if (week >= 0 && week < weeks.count() && values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int row = rows[(int) values.nextOrd()];
                    if (row >= 0) {
                        counts[row][week]++;
                    }
                }
            }
        });
        return counts;
    }
}
