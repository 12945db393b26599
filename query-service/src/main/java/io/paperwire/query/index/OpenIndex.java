package io.paperwire.query.index;

import io.paperwire.model.Paper;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.PaperDocument;
import io.paperwire.query.document.TextAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One generation of the index, open for reading and writing. One thread writes; any number search. */
final class OpenIndex implements AutoCloseable {
    /** Documents are written out when they take so much memory. */
    private static final double BUFFER_MEGABYTES = 12;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final LiveFieldValues<IndexSearcher, Long> told;
    private final LiveFieldValues<IndexSearcher, Long> indexed;

    private OpenIndex(Path path, String topicId, Directory directory, IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        var deleted = new DeletedPapers();
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) throws IOException {
                return new PaperSearcher(reader, topicId, deleted);
            }
        });
        this.told = new LiveFieldValues<>(searchers, Notes.NONE) {
            @Override
            protected Long lookupFromSearcher(IndexSearcher searcher, String key) throws IOException {
                return Notes.told(searcher, key);
            }
        };
        this.indexed = new LiveFieldValues<>(searchers, Notes.NONE) {
            @Override
            protected Long lookupFromSearcher(IndexSearcher searcher, String id) throws IOException {
                return Notes.indexed(searcher, id);
            }
        };
    }

    /**
     * Opens what stands in {@code path}, which is made if need be.
     *
     * @param topicId the log that it is, or will be, fed from
     * @throws IOException if it cannot be read, or is damaged
     */
    static OpenIndex open(Path path, String topicId) throws IOException {
        var config = new IndexWriterConfig(new TextAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setSimilarity(PaperSearcher.SIMILARITY)
                .setCommitOnClose(false);
        Directory directory = FSDirectory.open(path);
        try {
            var writer = new IndexWriter(directory, config);
            try {
                verify(writer);
                return new OpenIndex(path, topicId, directory, writer);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Compares all files with their checksums: an index that a disk has damaged must not answer wrongly. */
    private static void verify(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    Path path() {
        return path;
    }

    /** Whether it can still be written: a failed write closes it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** The offsets that count for nothing, in growing order; only what was shown counts. */
    List<Long> dropped() throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            return Notes.dropped(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    Optional<IndexPosition> position() {
        Map<String, String> userData = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
        }
        return IndexPosition.of(userData);
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** The highest revision that the feed has told of a key, or {@link Notes#NONE}; what was just written counts. */
    long told(String key) throws IOException {
        return told.get(key);
    }

    void tell(String key, long revision) throws IOException {
        Notes.told(writer, key, revision);
        told.add(key, revision);
    }

    /** The revision of a paper that the index has, or {@link Notes#NONE}; what was just written counts. */
    long indexed(String id) throws IOException {
        return indexed.get(id);
    }

    /** Puts a paper in the place of what is there of it. */
    void put(Paper paper, byte[] json) throws IOException {
        List<Document> block = PaperDocument.block(paper);
        for (int i = 0; i < paper.metrics().size(); i++) {
            block.get(i)
                    .add(new StoredField(
                            Fields.DOCUMENT,
                            StoredResult.of(paper, paper.metrics().get(i)).json()));
        }
        block.get(block.size() - 1).add(new StoredField(Fields.DOCUMENT, json));
        String id = paper.id().value();
        writer.updateDocuments(PaperDocument.block(id), block);
        indexed.add(id, (long) paper.revision());
    }

    void drop(long offset) throws IOException {
        Notes.dropped(writer, offset);
    }

    void changed(long offset) throws IOException {
        Notes.changed(writer, offset);
    }

    /** Makes everything that was written outlive the process, together with its position. */
    void commit(IndexPosition position) throws IOException {
        writer.setLiveCommitData(position.userData().entrySet());
        writer.commit();
    }

    /**
     * Closes without a commit: what was written since the last one is read from the feed again. Searches that have begun
     * go on.
     */
    @Override
    public void close() throws IOException {
        try (directory;
                told;
                indexed;
                searchers) {
            writer.rollback();
        }
    }
}
