package io.paperwire.query.search;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.document.Fields;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.Searchers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;

/** Finds results in the index, a page at a time. Safe for any number of threads. */
public final class ResultSearch {
    private static final Set<String> DOCUMENT = Set.of(Fields.DOCUMENT);

    private final Searchers searchers;

    public ResultSearch(Searchers searchers) {
        this.searchers = searchers;
    }

    /**
     * The page that is asked for.
     *
     * @throws ProblemException if the cursor is none of this list, or if there is no index yet
     */
    public ResultHits find(ResultAsk ask) {
        Query query = ask.query();
        Sort order = ask.order().sort();
        String list = ask.list();
        String text = ask.cursor();
        PageCursor cursor = text == null ? null : PageCursor.parse(text, list, order);
        try (Searchers.Lease lease = searchers.now()) {
            PaperSearcher searcher = lease.searcher();
            FoundPage page = FoundPage.of(searcher, query, order, ask.limit(), cursor, list, "");
            StoredFields stored = searcher.storedFields();
            List<byte[]> results = new ArrayList<>();
            for (int document : page.documents()) {
                results.add(stored.document(document, DOCUMENT).getBinaryValue(Fields.DOCUMENT).bytes);
            }
            return new ResultHits(results, page.next(), page.total(), searcher.timedOut(), searcher.version());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Names the state of the index that is searched now. */
    public String version() {
        return searchers.version();
    }
}
