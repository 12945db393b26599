package io.paperwire.query.document;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/** The fields of the index by name, for those who build documents and those who build queries. */
public final class Fields {
    /** What a document is: {@link #PAPER}, {@link #RESULT} or a note of the index about itself. */
    public static final String TYPE = "type";

    public static final String PAPER = "paper";
    public static final String RESULT = "result";

    /** On a paper and on its results, so that a block is replaced as a whole. */
    public static final String BLOCK = "block";

    /** The arXiv id of a paper. */
    public static final String ID = "id";

    /** Title, summary, authors and keywords together: what a word without field is looked for in. */
    public static final String TEXT = "text";

    public static final String TITLE = "title";
    /** The whole title as one term, for the one who types it. */
    public static final String TITLE_WHOLE = "title.whole";

    public static final String SUMMARY = "summary";
    public static final String AUTHOR = "author";
    public static final String CATEGORY = "category";
    public static final String KEYWORD = "keyword";
    public static final String LABEL = "label";
    public static final String SOURCE = "source";
    public static final String STATUS = "status";
    public static final String DATE = "date";
    public static final String ADDED = "added";
    public static final String UPDATED = "updated";
    public static final String REVISION = "revision";

    public static final String BENCHMARK = "benchmark";
    public static final String METRIC = "metric";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String SUBJECT = "subject";
    public static final String KIND = "kind";
    public static final String BASELINE = "baseline";
    public static final String CONFIDENCE = "confidence";
    /** Position of a result among those of its paper. */
    public static final String ORDINAL = "ordinal";

    /** The names of the fields that a document has a value in. */
    public static final String HAS = "has";

    /** A number that is as good as random but always the same for one id: see {@link Lot}. */
    public static final String LOT = "lot";

    /** The stored JSON. */
    public static final String DOCUMENT = "document";

    public static final Query PAPERS = new TermQuery(new Term(TYPE, PAPER));
    public static final Query RESULTS = new TermQuery(new Term(TYPE, RESULT));
    /** Tells the papers from their results, kept for each segment. */
    public static final BitSetProducer PARENTS = new QueryBitSetProducer(PAPERS);

    private Fields() {}

    /** A field as something to sort by, on papers and on their results. */
    public static String order(String field) {
        return field + ".order";
    }

    /** The values of a field as they are written, for counting and for suggestions. */
    public static String shown(String field) {
        return field + ".shown";
    }

    /** The first letters that a suggestion may be found by. */
    public static String suggested(String field) {
        return field + ".suggested";
    }
}
