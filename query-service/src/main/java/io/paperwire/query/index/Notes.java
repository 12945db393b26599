package io.paperwire.query.index;

import io.paperwire.query.document.Fields;
import io.paperwire.query.feed.FeedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What the index notes about the feed beside the papers, each a small document of its own: the highest revision of every
 * key that the feed has told of, the offsets that count for nothing, and the last one that changed a paper.
 */
final class Notes {
    /** What is answered for a key that the feed has not told of. */
    static final long NONE = -1;

    private static final String NUMBER = "note";
    private static final Term CHANGED = new Term(Fields.BLOCK, "changed");
    private static final Term DROPPED = new Term(Fields.TYPE, "dropped");

    private Notes() {}

    /** The name of an event's key, together with what its revision counts. */
    static String key(FeedEvent event) {
        return event.type().counted().name().toLowerCase(Locale.ROOT) + " " + event.key();
    }

    static void told(IndexWriter writer, String key, long revision) throws IOException {
        Term term = new Term(Fields.BLOCK, key);
        writer.updateDocument(term, note(term, revision));
    }

    static void dropped(IndexWriter writer, long offset) throws IOException {
        writer.addDocument(note(DROPPED, offset));
    }

    static void changed(IndexWriter writer, long offset) throws IOException {
        writer.updateDocument(CHANGED, note(CHANGED, offset));
    }

    /** The highest revision of a key, or {@link #NONE}. */
    static long told(IndexSearcher searcher, String key) throws IOException {
        return number(searcher, new Term(Fields.BLOCK, key), NUMBER);
    }

    /** The revision of the paper that the index has, or {@link #NONE}. */
    static long indexed(IndexSearcher searcher, String id) throws IOException {
        return number(searcher, new Term(Fields.ID, id), Fields.REVISION);
    }

    static long changedAt(IndexSearcher searcher) throws IOException {
        return number(searcher, CHANGED, NUMBER);
    }

    /** All offsets that count for nothing, in growing order. */
    static List<Long> dropped(IndexSearcher searcher) throws IOException {
        List<Long> offsets = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum documents = leaf.reader().postings(DROPPED);
            NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
            if (documents != null && numbers != null) {
                while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (numbers.advanceExact(documents.docID())) {
                        offsets.add(numbers.longValue());
                    }
                }
            }
        }
        Collections.sort(offsets);
        return offsets;
    }

    private static Document note(Term term, long number) {
        var document = new Document();
        document.add(new StringField(term.field(), term.text(), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        return document;
    }

    private static long number(IndexSearcher searcher, Term term, String field) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int document = live(leaf.reader().postings(term), leaf.reader().getLiveDocs());
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues numbers = leaf.reader().getNumericDocValues(field);
                if (numbers != null && numbers.advanceExact(document)) {
                    return numbers.longValue();
                }
            }
        }
        return NONE;
    }

    private static int live(@Nullable PostingsEnum documents, @Nullable Bits live) throws IOException {
        if (documents == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }
}
