package io.paperwire.query.filter;

import io.paperwire.query.document.Fields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A filter of papers: one language for search, lists, feeds, streams, webhooks and pages, described in
 * {@code docs/filter-language.md}.
 *
 * <p>A value: two filters are equal when they are written alike but for space and spelling of the language, so that what
 * was found for one can be shared with all who ask the same. Safe for any number of threads.
 */
public final class Filter {
    /** The papers that lists show unless a filter asks for a status itself. */
    public static final Query LISTED = new TermQuery(new Term(Fields.STATUS, "listed"));

    private static final Query WITHDRAWN = new TermQuery(new Term(Fields.STATUS, "withdrawn"));

    private final String text;
    private final Node written;
    private final Query papers;
    private final boolean asksStatus;

    private Filter(Node written, Node resolved) {
        this.text = FilterWriter.write(written);
        this.written = written;
        this.papers = FilterQueries.papers(resolved);
        this.asksStatus = asksStatus(written);
    }

    /** @throws FilterException if {@code text} is no filter; the message says where, what stands there and what is expected */
    public static Filter parse(String text) throws FilterException {
        Node written = FilterParser.parse(text);
        Node resolved = Scopes.resolve(written)
                .orElseThrow(() -> new FilterException(
                        text,
                        0,
                        "conditions on papers and on results mixed in one pair of parentheses too often",
                        "pairs that hold conditions on results only"));
        return new Filter(written, resolved);
    }

    /** The papers that the filter holds for, withdrawn ones included. */
    public Query papers() {
        return papers;
    }

    /** The results that the filter is about, of the papers that it holds for. */
    public Query results() {
        return ResultQueries.of(written, papers);
    }

    /** Whether it says itself which status it wants: otherwise lists show listed papers only. */
    public boolean asksStatus() {
        return asksStatus;
    }

    /** {@code query} without withdrawn papers, unless a filter asks for a status itself. */
    public static Query listed(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(WITHDRAWN, Occur.MUST_NOT)
                .build();
    }

    /**
     * Which papers of a batch the filter holds for, by their position. The status does not matter unless the filter
     * asks for it: a stream tells of withdrawals too.
     */
    public BitSet matches(PaperBatch batch) {
        return batch.matches(papers);
    }

    /** The words that are looked for in the text of papers, to mark them. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        collect(written, words);
        return words;
    }

    /** The canonical text, which parses to an equal filter. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filter filter && filter.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Node.Condition condition
                && condition.field().form() == FilterField.Form.TEXT
                && condition.matcher() instanceof Matcher.Phrase phrase) {
            words.add(phrase.text());
        }
        if (!(node instanceof Node.Not)) {
            Scopes.parts(node).forEach(part -> collect(part, words));
        }
    }

    private static boolean asksStatus(Node node) {
        return (node instanceof Node.Condition condition && condition.field() == FilterField.STATUS)
                || Scopes.parts(node).stream().anyMatch(Filter::asksStatus);
    }
}
