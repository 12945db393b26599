package io.paperwire.query.search;

import io.paperwire.query.index.PaperSearcher;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * One page of documents of the index.
 *
 * @param documents in order
 * @param next the cursor of the page behind this one; empty when there is none
 * @param total documents on all pages
 */
record FoundPage(List<Integer> documents, Optional<String> next, long total) {

    /**
     * Finds a page.
     *
     * @param list names the list, for its cursors
     * @param version for the cursors: "" when they hold in any state of the index
     */
    static FoundPage of(
            PaperSearcher searcher,
            Query query,
            Sort order,
            int limit,
            @Nullable PageCursor after,
            String list,
            String version)
            throws IOException {
        // One more than the page holds: the sign that another page follows.
        TopFieldDocs found = searcher.search(
                query, new TopFieldCollectorManager(order, limit + 1, after == null ? null : after.place(), 1));
        int size = Math.min(limit, found.scoreDocs.length);
        Optional<String> next = size == found.scoreDocs.length || size == 0
                ? Optional.empty()
                : Optional.of(PageCursor.of(list, version, (FieldDoc) found.scoreDocs[size - 1])
                        .toString());
        List<Integer> documents =
                Arrays.stream(found.scoreDocs).limit(size).map(hit -> hit.doc).toList();
        return new FoundPage(documents, next, searcher.total(query));
    }
}
