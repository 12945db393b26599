package io.paperwire.query.trend;

import io.paperwire.model.Paper;
import io.paperwire.query.document.PaperDocument;
import io.paperwire.query.document.TextAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Papers in an index of several segments, with documents that were replaced. */
final class MemoryIndex implements AutoCloseable {
    private final DirectoryReader reader;

    private MemoryIndex(DirectoryReader reader) {
        this.reader = reader;
    }

    static MemoryIndex of(List<Paper> papers) throws IOException {
        var directory = new ByteBuffersDirectory();
        var config =
                new IndexWriterConfig(new TextAnalyzer()).setMaxBufferedDocs(50).setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (int round = 0; round < 2; round++) {
                for (Paper paper : papers) {
                    String id = paper.id().value();
                    writer.updateDocuments(PaperDocument.block(id), PaperDocument.block(paper));
                }
            }
        }
        return new MemoryIndex(DirectoryReader.open(directory));
    }

    IndexSearcher searcher() {
        return new IndexSearcher(reader);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
