package io.paperwire.query.search;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.document.Fields;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.Searchers;
import io.paperwire.query.index.StoredPaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * Finds papers in the index, a page at a time: see the package's example. Safe for any number of threads.
 *
 * <p>A place in an order by keys that do not change, such as the day, holds whatever comes meanwhile: no paper is told
 * twice and none is left out. A place in an order by relevance holds in one state of the index only, which is held for
 * those who page through it.
 */
public final class PaperSearch {
    private static final Set<String> DOCUMENT = Set.of(Fields.DOCUMENT);

    private final Searchers searchers;

    public PaperSearch(Searchers searchers) {
        this.searchers = searchers;
    }

    /**
     * The page that is asked for.
     *
     * @throws ProblemException if the cursor is none of this list, or of a state that is no longer held, or if there is no
     *     index yet
     */
    public PaperHits find(PaperAsk ask) {
        Sort order = ask.order().sort();
        String list = PageCursor.name(ask.query() + "\n" + ask.search() + "\n" + ask.order());
        String text = ask.cursor();
        PageCursor cursor = text == null ? null : PageCursor.parse(text, list, order);
        try (Searchers.Lease lease = lease(cursor)) {
            PaperHits hits = find(lease.searcher(), ask, order, list, cursor);
            if (ask.order().isByRelevance() && hits.next().isPresent()) {
                searchers.hold(lease);
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** The names of the states that {@link #find} would answer from now: see {@link PaperHits#version()}. */
    public String version() {
        try (Searchers.Lease lease = searchers.now()) {
            return lease.searcher().version();
        }
    }

    private Searchers.Lease lease(@Nullable PageCursor cursor) {
        if (cursor == null || cursor.version().isEmpty()) {
            return searchers.now();
        }
        return searchers
                .of(cursor.version())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.GONE,
                        "The list that this cursor is of is no longer held: a list by relevance can be paged through"
                                + " within five minutes, begin it again or order it by date"));
    }

    private static PaperHits find(
            PaperSearcher searcher, PaperAsk ask, Sort order, String list, @Nullable PageCursor cursor)
            throws IOException {
        Query query = ask.query();
        FieldDoc after = cursor == null ? null : cursor.place();
        TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(order, ask.limit() + 1, after, 1));
        boolean hasMore = found.scoreDocs.length > ask.limit();
        List<ScoreDoc> page = List.of(found.scoreDocs).subList(0, Math.min(ask.limit(), found.scoreDocs.length));
        Optional<String> next = !hasMore || page.isEmpty()
                ? Optional.empty()
                : Optional.of(PageCursor.of(list, ask.order().isByRelevance() ? searcher.version() : "", (FieldDoc)
                                page.get(page.size() - 1))
                        .toString());
        long total = searcher.total(query);
        return new PaperHits(hits(searcher, ask, page), next, total, searcher.timedOut(), searcher.version());
    }

    private static List<PaperHit> hits(PaperSearcher searcher, PaperAsk ask, List<ScoreDoc> page) throws IOException {
        StoredFields stored = searcher.storedFields();
        Optional<Highlighter> highlighter = ask.highlights() ? Highlighter.of(ask) : Optional.empty();
        List<PaperHit> hits = new ArrayList<>(page.size());
        for (ScoreDoc hit : page) {
            var paper = new StoredPaper(stored.document(hit.doc, DOCUMENT).getBinaryValue(Fields.DOCUMENT).bytes);
            Highlight highlight = highlighter.isEmpty()
                    ? null
                    : highlighter.get().of(new PaperHit(paper, null).paper()).orElse(null);
            hits.add(new PaperHit(paper, highlight));
        }
        return hits;
    }
}
