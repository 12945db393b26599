package io.paperwire.query.filter;

import io.paperwire.model.Paper;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.PaperDocument;
import io.paperwire.query.document.TextAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BitSetIterator;

/**
 * A few papers, indexed once in memory so that any number of filters can be asked about them, by the same code that
 * asks the index. Safe for any number of threads; to be closed when the filters have been asked.
 */
public final class PaperBatch implements AutoCloseable {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();

    private final int size;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PaperBatch(int size, DirectoryReader reader) {
        this.size = size;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // It lives for a moment: nothing that is kept for it would be found again.
        searcher.setQueryCache(null);
    }

    /** Indexes {@code papers}; their positions in the list are what {@link Filter#matches} answers with. */
    public static PaperBatch of(List<Paper> papers) {
        var config = new IndexWriterConfig(ANALYZER)
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMaxBufferedDocs(IndexWriterConfig.DISABLE_AUTO_FLUSH)
                .setRAMBufferSizeMB(1_024);
        try (var writer = new IndexWriter(new ByteBuffersDirectory(), config)) {
            for (Paper paper : papers) {
                writer.addDocuments(PaperDocument.block(paper));
            }
            return new PaperBatch(papers.size(), DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always readable", e);
        }
    }

    public int size() {
        return size;
    }

    BitSet matches(Query papers) {
        BitSet matches = new BitSet(size);
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(papers), ScoreMode.COMPLETE_NO_SCORES, 1);
            int before = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                before += collect(leaf, weight, before, matches);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always readable", e);
        }
        return matches;
    }

    private static int collect(LeafReaderContext leaf, Weight weight, int before, BitSet matches) throws IOException {
        org.apache.lucene.util.BitSet papers = Fields.PARENTS.getBitSet(leaf);
        if (papers == null) {
            return 0;
        }
        Scorer scorer = weight.scorer(leaf);
        var paper = new BitSetIterator(papers, 0);
        int position = before;
        int matched = scorer == null ? Integer.MAX_VALUE : scorer.iterator().nextDoc();
        for (int doc = paper.nextDoc(); doc != BitSetIterator.NO_MORE_DOCS; doc = paper.nextDoc()) {
            if (scorer != null && matched == doc) {
                matches.set(position);
                matched = scorer.iterator().nextDoc();
            }
            position++;
        }
        return position - before;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always readable", e);
        }
    }
}
