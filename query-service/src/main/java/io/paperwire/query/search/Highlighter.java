package io.paperwire.query.search;

import io.paperwire.model.Paper;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.TextAnalyzer;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Marks the words that papers were found by. */
final class Highlighter {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final int MAX_LENGTH = 100_000;
    private static final int PASSAGES = 2;

    private final Query query;
    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter summaries;

    private Highlighter(Query query) {
        this.query = query;
        this.titles = highlighter(Set.of(Fields.TEXT, Fields.TITLE), true);
        this.summaries = highlighter(Set.of(Fields.TEXT, Fields.SUMMARY), false);
    }

    /** Empty when nothing was looked for in the text. */
    static Optional<Highlighter> of(PaperAsk ask) {
        var all = new BooleanQuery.Builder();
        var search = ask.search();
        if (search != null) {
            all.add(search.papers(), Occur.SHOULD);
        }
        ask.filters().forEach(filter -> all.add(filter.papers(), Occur.SHOULD));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(new Highlighter(query));
    }

    /** Empty when no word that is looked for stands in title or summary. */
    Optional<Highlight> of(Paper paper) throws IOException {
        String title = marked(titles, paper.title(), 1);
        String summary = marked(summaries, paper.summary(), PASSAGES);
        return title == null && summary == null ? Optional.empty() : Optional.of(new Highlight(title, summary));
    }

    private @Nullable String marked(UnifiedHighlighter highlighter, @Nullable String text, int passages)
            throws IOException {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Object marked = highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, passages);
        return marked == null ? null : marked.toString();
    }

    private static UnifiedHighlighter highlighter(Set<String> fields, boolean whole) {
        return UnifiedHighlighter.builderWithoutSearcher(ANALYZER)
                .withFieldMatcher(fields::contains)
                .withMaxLength(MAX_LENGTH)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withBreakIterator(
                        () -> whole ? new WholeBreakIterator() : BreakIterator.getSentenceInstance(Locale.ROOT))
                .build();
    }
}
