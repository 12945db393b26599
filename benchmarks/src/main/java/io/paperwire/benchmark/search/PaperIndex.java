package io.paperwire.benchmark.search;

import io.paperwire.model.Paper;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.PaperDocument;
import io.paperwire.query.document.TextAnalyzer;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** The index of papers as query-service builds it, its documents and its filter language, in this process. */
final class PaperIndex implements AutoCloseable {
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    PaperIndex(Path folder) throws IOException {
        // The buffer that query-service has.
        this.writer = new IndexWriter(
                FSDirectory.open(folder), new IndexWriterConfig(new TextAnalyzer()).setRAMBufferSizeMB(12));
        this.reader = DirectoryReader.open(writer);
        this.searcher = searcher(reader);
    }

    void add(Paper paper) throws IOException {
        writer.addDocuments(PaperDocument.block(paper));
    }

    /** Makes what was added visible. Segments are left as merging left them. */
    void refresh() throws IOException {
        writer.commit();
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
            reader.close();
            reader = newer;
            searcher = searcher(newer);
        }
    }

    /** Ids of the best papers. */
    List<String> search(SearchQuery query, int limit) throws IOException, FilterException {
        var best = searcher.search(Filter.listed(Filter.parse(query.filter()).papers()), limit);
        List<String> ids = new ArrayList<>(limit);
        for (ScoreDoc hit : best.scoreDocs) {
            ids.add(id(hit.doc));
        }
        return ids;
    }

    int count(SearchQuery query) throws IOException, FilterException {
        return searcher.count(Filter.listed(Filter.parse(query.filter()).papers()));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        writer.close();
    }

    private String id(int document) throws IOException {
        var leaves = reader.leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.order(Fields.ID));
        if (ids == null || !ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("a paper without id is in the index");
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Without the cache of queries: asking the same again must cost the same. */
    private static IndexSearcher searcher(DirectoryReader reader) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }
}
