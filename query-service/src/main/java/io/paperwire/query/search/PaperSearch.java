package io.paperwire.query.search;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.document.Fields;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.Searchers;
import io.paperwire.query.index.StoredPaper;
import io.paperwire.query.list.RankCursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
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
        String list = ask.list();
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

    /**
     * The page behind so many papers, for interfaces that count instead of naming a place; the ask's cursor does not
     * count. What comes between two pages moves the papers behind it.
     */
    public PaperHits behind(PaperAsk ask, int skipped) {
        try (Searchers.Lease lease = searchers.now()) {
            PaperSearcher searcher = lease.searcher();
            FoundPage page =
                    FoundPage.of(searcher, ask.query(), ask.order().sort(), skipped + ask.limit(), null, "", "");
            List<Integer> documents = page.documents()
                    .subList(
                            Math.min(skipped, page.documents().size()),
                            page.documents().size());
            return new PaperHits(
                    hits(searcher, ask, documents),
                    Optional.empty(),
                    page.total(),
                    searcher.timedOut(),
                    searcher.version());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /**
     * Papers of the ask drawn by lot, in the order in which they were drawn; its order and cursor do not count.
     *
     * @param seed another one, other papers; the same, the same ones
     */
    public PaperHits sample(PaperAsk ask, int size, long seed) {
        try (Searchers.Lease lease = searchers.now()) {
            PaperSearcher searcher = lease.searcher();
            PaperSample sample = PaperSample.of(searcher, ask.query(), size, seed);
            return new PaperHits(
                    hits(searcher, ask, sample.documents()),
                    Optional.empty(),
                    sample.papers(),
                    false,
                    searcher.version());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /**
     * How many papers of the ask have each value of a field; its order does not count.
     *
     * @throws ProblemException if the cursor is none of such a list
     */
    public PaperGroups groups(PaperAsk ask, GroupKey key) {
        String text = ask.cursor();
        RankCursor after = text == null
                ? null
                : RankCursor.parse(text)
                        .orElseThrow(() -> ProblemException.invalidParameter("cursor", text, PageCursor.EXPECTED));
        try (Searchers.Lease lease = searchers.now()) {
            return GroupCounts.of(lease.searcher(), ask.query(), key).page(after, ask.limit());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Papers like a given one, most alike first; empty if it is not in the index. */
    public Optional<PaperHits> similar(ArxivId id, int limit) {
        try (Searchers.Lease lease = searchers.now()) {
            PaperSearcher searcher = lease.searcher();
            TopDocs self = searcher.search(new TermQuery(new Term(Fields.ID, id.value())), 1);
            if (self.scoreDocs.length == 0) {
                return Optional.empty();
            }
            Paper paper = hits(searcher, PaperAsk.ALL, List.of(self.scoreDocs[0].doc))
                    .get(0)
                    .paper();
            Query query = new SimilarPapers(searcher).to(paper);
            TopFieldDocs found = searcher.search(query, limit, PaperOrder.RELEVANCE.sort());
            List<Integer> documents =
                    Arrays.stream(found.scoreDocs).map(hit -> hit.doc).toList();
            return Optional.of(new PaperHits(
                    hits(searcher, PaperAsk.ALL, documents),
                    Optional.empty(),
                    searcher.total(query),
                    searcher.timedOut(),
                    searcher.version()));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /**
     * What papers, authors, benchmarks and keywords begin like {@code typed}.
     *
     * @param kinds of these
     * @param limit of each kind
     */
    public List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds, int limit) {
        try (Searchers.Lease lease = searchers.now()) {
            var suggester = new Suggester(lease.searcher(), typed.strip());
            List<Suggestion> all = new ArrayList<>();
            for (SuggestionKind kind : SuggestionKind.values()) {
                if (kinds.contains(kind)) {
                    all.addAll(kind.suggest(suggester, limit));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Names the state of the index that is searched now: see {@link PaperHits#version()}. */
    public String version() {
        return searchers.version();
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
        String version = ask.order().isByRelevance() ? searcher.version() : "";
        FoundPage page = FoundPage.of(searcher, ask.query(), order, ask.limit(), cursor, list, version);
        return new PaperHits(
                hits(searcher, ask, page.documents()),
                page.next(),
                page.total(),
                searcher.timedOut(),
                searcher.version());
    }

    private static List<PaperHit> hits(PaperSearcher searcher, PaperAsk ask, List<Integer> documents)
            throws IOException {
        StoredFields stored = searcher.storedFields();
        Optional<Highlighter> highlighter = ask.highlights() ? Highlighter.of(ask) : Optional.empty();
        List<PaperHit> hits = new ArrayList<>(documents.size());
        for (int document : documents) {
            var paper = new StoredPaper(stored.document(document, DOCUMENT).getBinaryValue(Fields.DOCUMENT).bytes);
            Highlight highlight = highlighter.isEmpty()
                    ? null
                    : highlighter.get().of(new PaperHit(paper, null).paper()).orElse(null);
            hits.add(new PaperHit(paper, highlight));
        }
        return hits;
    }
}
