package io.paperwire.query.search;

import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.PaperWalk;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.list.RankCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts the papers of a query by the values of one field. Values go by their ordinal, which is their place by name. */
final class GroupCounts {
    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble(Ranked::rank)
            .thenComparing((a, b) -> new BytesRef(a.group().key())
                    .compareTo(new BytesRef(b.group().key())));

    private final GroupKey key;
    private final SortedSetDocValues values;
    private final int[] counts;
    private long papers;
    private long without;

    private GroupCounts(GroupKey key, SortedSetDocValues values) {
        this.key = key;
        this.values = values;
        this.counts = new int[(int) values.getValueCount()];
    }

    static GroupCounts of(PaperSearcher searcher, Query query, GroupKey key) throws IOException {
        var counts = new GroupCounts(key, searcher.values(key.field()));
        PaperWalk.over(searcher, query, counts::count);
        return counts;
    }

    private void count(int document, int day) throws IOException {
        papers++;
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                counts[(int) values.nextOrd()]++;
            }
        } else {
            without++;
        }
    }

    PaperGroups page(@Nullable RankCursor after, int limit) throws IOException {
        List<Ranked> behind = new ArrayList<>();
        Ranked last = after == null ? null : new Ranked(after.key(), new PaperGroups.Group(after.name(), 0));
        int total = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                total++;
                String name = values.lookupOrd(ordinal).utf8ToString();
                var ranked = new Ranked(key.rank(counts[ordinal], name), new PaperGroups.Group(name, counts[ordinal]));
                if (last == null || ORDER.compare(ranked, last) > 0) {
                    behind.add(ranked);
                }
            }
        }
        behind.sort(ORDER);
        ListPage<Ranked> page = ListPage.cut(
                behind.subList(0, Math.min(limit + 1, behind.size())),
                limit,
                ranked -> new RankCursor(ranked.rank(), ranked.group().key()).toString());
        return new PaperGroups(
                page.items().stream().map(Ranked::group).toList(), page.next().orElse(null), total, papers, without);
    }

    private record Ranked(double rank, PaperGroups.Group group) {}
}
