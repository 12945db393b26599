package io.paperwire.query.index;

import io.paperwire.query.document.Fields;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * One state of the index. Scores depend on the papers only, and not on how their index came about, so that two instances
 * with the same papers rank alike.
 */
public final class PaperSearcher extends IndexSearcher {
    /** Words that a text is taken to have on average: a fixed number, because the true one cannot be had exactly. */
    private static final int AVERAGE_WORDS = 250;

    /** BM25 with its usual parameters. */
    static final Similarity SIMILARITY = new BM25Similarity() {
        @Override
        protected float avgFieldLength(CollectionStatistics statistics) {
            return AVERAGE_WORDS;
        }
    };

    /** Totals of queries that are kept, at most. */
    private static final int TOTALS = 1_000;

    private final State state;

    PaperSearcher(IndexReader reader, String topicId, DeletedPapers deleted) throws IOException {
        super(reader);
        int papers = reader.docFreq(new Term(Fields.TYPE, Fields.PAPER));
        this.state = new State(
                topicId,
                Notes.changedAt(this),
                papers - deleted.of(reader, new Term(Fields.TYPE, Fields.PAPER)),
                deleted,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
        setSimilarity(SIMILARITY);
    }

    private PaperSearcher(PaperSearcher same, long deadline) {
        super(same.getIndexReader());
        this.state = same.state;
        setSimilarity(SIMILARITY);
        setQueryCache(same.getQueryCache());
        setQueryCachingPolicy(same.getQueryCachingPolicy());
        setTimeout(() -> System.nanoTime() - deadline > 0);
    }

    /** The same state, searched for no longer than {@code limit} from now; {@link #timedOut()} tells if it was too short. */
    public PaperSearcher within(Duration limit) {
        return new PaperSearcher(this, System.nanoTime() + limit.toNanos());
    }

    /**
     * Names what is in the index: the log and the offset of the last event that changed a paper. Two instances where it is
     * the same answer alike.
     */
    public String version() {
        return state.topicId + "-" + state.changedAt;
    }

    /** How many papers there are, withdrawn ones included. */
    public long papers() {
        return state.papers;
    }

    /** How many papers a query finds. */
    public long total(Query query) throws IOException {
        Integer known = state.totals.get(query);
        if (known != null) {
            return known;
        }
        int total = count(query);
        if (!timedOut() && state.totals.size() < TOTALS) {
            state.totals.put(query, total);
        }
        return total;
    }

    /** The values of a field in all papers, by name; none if no paper has any. For one thread. */
    public SortedSetDocValues values(String field) throws IOException {
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        int[] starts = new int[leaves.size() + 1];
        long cost = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaves.get(i).reader(), Fields.shown(field));
            starts[i] = leaves.get(i).docBase;
            cost += values[i].cost();
        }
        starts[values.length] = getIndexReader().maxDoc();
        if (values.length == 1) {
            return values[0];
        }
        OrdinalMap ordinals = state.ordinals.get(field);
        if (ordinals == null) {
            ordinals = OrdinalMap.build(null, values, PackedInts.DEFAULT);
            state.ordinals.put(field, ordinals);
        }
        return new MultiDocValues.MultiSortedSetDocValues(values, starts, ordinals, cost);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int live = Math.max(1, docFreq - state.deleted.of(getIndexReader(), term));
        return new TermStatistics(term.bytes(), live, Math.max(live, totalTermFreq));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        return all == null || state.papers == 0
                ? all
                : new CollectionStatistics(
                        field,
                        all.maxDoc(),
                        state.papers,
                        Math.max(all.sumTotalTermFreq(), state.papers),
                        Math.max(all.sumDocFreq(), state.papers));
    }

    /**
     * What all searchers of one state share.
     *
     * @param papers how many there are, withdrawn ones included
     */
    private record State(
            String topicId,
            long changedAt,
            int papers,
            DeletedPapers deleted,
            Map<Query, Integer> totals,
            Map<String, OrdinalMap> ordinals) {}
}
