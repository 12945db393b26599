package io.paperwire.query.trend;

import io.paperwire.query.list.RankCursor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes a page of the values of one field. */
final class TermList {
    private final IndexSearcher searcher;
    private final Query papers;
    private final String field;

    TermList(IndexSearcher searcher, Query papers, String field) {
        this.searcher = searcher;
        this.papers = papers;
        this.field = field;
    }

    /**
     * Values in order, counted in the papers.
     *
     * @param until the last day that counts as recent
     * @param shown weeks that each value's own counts are given for
     * @param after the last value of the page before
     */
    TermPage page(TermOrder order, LocalDate until, int compared, int shown, @Nullable RankCursor after, int limit)
            throws IOException {
        Weeks weeks = Weeks.until(until, compared);
        TermCounts counts = TermCounts.of(searcher, papers, field, weeks);
        int total = 0;
        // The worst of the best so far is on top: one more than the page holds tells whether another one follows.
        var best = new PriorityQueue<Ranked>(Collections.reverseOrder());
        for (int ordinal = 0; ordinal < counts.size(); ordinal++) {
            if (counts.papers(ordinal) > 0) {
                total++;
                // Ordinals go by name.
                Ranked ranked = new Ranked(order.key(counts, ordinal), ordinal);
                if (isBehind(ranked, after, counts) && (best.size() <= limit || ranked.compareTo(best.element()) < 0)) {
                    best.add(ranked);
                    if (best.size() > limit + 1) {
                        best.remove();
                    }
                }
            }
        }
        List<Ranked> page = new ArrayList<>(best);
        Collections.sort(page);
        boolean isLast = page.size() <= limit;
        List<Ranked> items = isLast ? page : page.subList(0, limit);
        String next = isLast ? null : cursor(items.get(limit - 1), counts).toString();
        return new TermPage(
                terms(counts, items, Weeks.until(until, shown)),
                next,
                total,
                new TermPage.Window(weeks.first(), weeks.last(), counts.allRecent(), counts.allBefore()));
    }

    private static boolean isBehind(Ranked ranked, @Nullable RankCursor after, TermCounts counts) throws IOException {
        if (after == null || ranked.key() > after.key()) {
            return true;
        }
        return ranked.key() == after.key() && compare(counts.name(ranked.ordinal()), after.name()) > 0;
    }

    /** As the index orders names: by code points. */
    private static int compare(String a, String b) {
        return new BytesRef(a).compareTo(new BytesRef(b));
    }

    private static RankCursor cursor(Ranked ranked, TermCounts counts) throws IOException {
        return new RankCursor(ranked.key(), counts.name(ranked.ordinal()));
    }

    private List<Term> terms(TermCounts counts, List<Ranked> items, Weeks shown) throws IOException {
        List<Integer> ordinals = items.stream().map(Ranked::ordinal).toList();
        int[][] weekly = WeeklyCounts.of(searcher, papers, field, ordinals, shown);
        List<Term> terms = new ArrayList<>(items.size());
        for (int i = 0; i < weekly.length; i++) {
            terms.add(term(counts, ordinals.get(i), weekly[i], shown));
        }
        return terms;
    }

    private static Term term(TermCounts counts, int ordinal, int[] weekly, Weeks shown) throws IOException {
        List<Term.Week> weeks = new ArrayList<>(weekly.length);
        for (int i = 0; i < weekly.length; i++) {
            weeks.add(new Term.Week(shown.name(i), weekly[i]));
        }
        RateRatio trend = counts.trend(ordinal);
        return new Term(
                counts.name(ordinal),
                counts.papers(ordinal),
                counts.recent(ordinal),
                counts.before(ordinal),
                trend,
                Direction.of(trend),
                counts.firstSeen(ordinal).orElse(null),
                weeks);
    }

    private record Ranked(double key, int ordinal) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byKey = Double.compare(key, other.key);
            return byKey == 0 ? Integer.compare(ordinal, other.ordinal) : byKey;
        }
    }
}
