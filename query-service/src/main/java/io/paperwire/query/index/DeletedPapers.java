package io.paperwire.query.index;

import io.paperwire.query.document.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * How many papers that were replaced or have gone still stand in the index under a term. Lucene counts them until their
 * segment is merged, which every instance does at another time; ranks must not depend on it.
 */
final class DeletedPapers {
    /** Counts that are kept for one segment, at most. */
    private static final int KEPT = 20_000;

    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();

    /** Deleted papers with the term. */
    int of(IndexReader reader, Term term) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().hasDeletions()) {
                count += segment(leaf).count(leaf, term);
            }
        }
        return count;
    }

    private Segment segment(LeafReaderContext leaf) {
        IndexReader.CacheHelper key = leaf.reader().getReaderCacheHelper();
        return segments.computeIfAbsent(key.getKey(), unknown -> {
            key.addClosedListener(segments::remove);
            try {
                return Segment.of(leaf);
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    /**
     * One segment with one state of its deletions.
     *
     * @param papers the deleted ones, in growing order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Segment(int[] papers, Map<Term, Integer> counts) {
        static Segment of(LeafReaderContext leaf) throws IOException {
            BitSet parents = Fields.PARENTS.getBitSet(leaf);
            Bits live = leaf.reader().getLiveDocs();
            int[] deleted = new int[leaf.reader().numDeletedDocs()];
            int count = 0;
            if (parents != null && live != null) {
                for (int i = parents.nextSetBit(0);
                        i != DocIdSetIterator.NO_MORE_DOCS;
                        i = i + 1 < parents.length() ? parents.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS) {
                    if (!live.get(i)) {
                        deleted[count++] = i;
                    }
                }
            }
            return new Segment(Arrays.copyOf(deleted, count), new ConcurrentHashMap<>());
        }

        int count(LeafReaderContext leaf, Term term) throws IOException {
            Integer known = counts.get(term);
            if (known != null) {
                return known;
            }
            int count = walk(leaf.reader().postings(term, PostingsEnum.NONE));
            if (counts.size() < KEPT) {
                counts.put(term, count);
            }
            return count;
        }

        private int walk(@Nullable PostingsEnum documents) throws IOException {
            int count = 0;
            if (documents != null) {
                for (int paper : papers) {
                    int at = documents.docID() < paper ? documents.advance(paper) : documents.docID();
                    if (at == DocIdSetIterator.NO_MORE_DOCS) {
                        break;
                    }
                    count += at == paper ? 1 : 0;
                }
            }
            return count;
        }
    }
}
