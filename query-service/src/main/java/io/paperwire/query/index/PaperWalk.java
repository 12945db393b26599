package io.paperwire.query.index;

import io.paperwire.query.document.Fields;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Walks all papers of a query, in the order of the index. */
public final class PaperWalk {
    /** What is told for a paper without a day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private PaperWalk() {}

    public static void over(IndexSearcher searcher, Query papers, Visitor visitor) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(papers), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                walk(leaf, scorer.iterator(), visitor);
            }
        }
    }

    private static void walk(LeafReaderContext leaf, DocIdSetIterator documents, Visitor visitor) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues days = leaf.reader().getNumericDocValues(Fields.order(Fields.DATE));
        for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
            if (live == null || live.get(i)) {
                boolean isDated = days != null && days.advanceExact(i);
                visitor.visit(leaf.docBase + i, isDated ? (int) days.longValue() : NEVER);
            }
        }
    }

    /** Sees one paper. */
    @FunctionalInterface
    public interface Visitor {
        /** @param day in days since 1970, or {@link #NEVER} */
        void visit(int document, int day) throws IOException;
    }
}
