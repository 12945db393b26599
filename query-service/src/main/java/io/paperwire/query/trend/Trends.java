package io.paperwire.query.trend;

import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.Searchers;
import io.paperwire.query.list.RankCursor;
import io.paperwire.query.search.PaperAsk;
import io.paperwire.query.search.PaperOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Lists the values of a field of listed papers, with their counts over time. */
final class Trends {
    private final Searchers searchers;

    Trends(Searchers searchers) {
        this.searchers = searchers;
    }

    /** Names the state of the index that is read now. */
    String version() {
        return searchers.version();
    }

    TermPage terms(String field, TrendAsk ask) {
        try (Searchers.Lease lease = searchers.now()) {
            return page(lease.searcher(), field, ask);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** @param most co-authors and topics of each author, at most */
    AuthorPage authors(TrendAsk ask, int most) {
        try (Searchers.Lease lease = searchers.now()) {
            PaperSearcher searcher = lease.searcher();
            return new AuthorList(searcher, ask.papers()).of(page(searcher, Fields.AUTHOR, ask), most);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private static TermPage page(PaperSearcher searcher, String field, TrendAsk ask) throws IOException {
        Query papers = ask.papers();
        LocalDate until = ask.until();
        return new TermList(searcher, papers, field)
                .page(
                        ask.order(),
                        until == null ? newest(searcher) : until,
                        ask.compared(),
                        ask.shown(),
                        ask.after(),
                        ask.limit());
    }

    /** The newest day of a listed paper: what is recent is told by the papers, not by the clock. */
    private static LocalDate newest(PaperSearcher searcher) throws IOException {
        TopFieldDocs newest = searcher.search(Filter.LISTED, 1, PaperOrder.DATE.sort());
        if (newest.scoreDocs.length == 0) {
            return LocalDate.EPOCH;
        }
        long day = (Long) ((FieldDoc) newest.scoreDocs[0]).fields[0];
        return day == Long.MIN_VALUE ? LocalDate.EPOCH : LocalDate.ofEpochDay(day);
    }

    /**
     * What is asked for.
     *
     * @param filter which papers count; null for all that are listed
     * @param until the last day of the weeks that are compared; null for the newest day of a listed paper
     * @param compared how many weeks are compared with all before
     * @param shown weeks that each value's own counts are given for
     * @param after the last value of the page before; null for the first page
     */
    record TrendAsk(
            @Nullable Filter filter,
            TermOrder order,
            @Nullable LocalDate until,
            int compared,
            int shown,
            @Nullable RankCursor after,
            int limit) {
        Query papers() {
            return Optional.ofNullable(filter)
                    .map(PaperAsk::of)
                    .orElse(PaperAsk.ALL)
                    .query();
        }
    }
}
