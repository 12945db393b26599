package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import io.paperwire.query.document.Folding;
import io.paperwire.query.document.Suggestions;
import io.paperwire.query.document.TextAnalyzer;
import io.paperwire.query.document.Words;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.StoredPaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Completes what somebody types, from the dictionary of the index. */
final class Suggester {
    /** Names that begin so are looked at, at most: who types one letter gets some of the names that begin with it. */
    private static final int NAMES = 20_000;
    /** Names whose papers are counted, for each one that is asked for: those that were withdrawn fall out. */
    private static final int CANDIDATES = 4;

    private final PaperSearcher searcher;
    private final String typed;

    Suggester(PaperSearcher searcher, String typed) {
        this.searcher = searcher;
        this.typed = typed;
    }

    /** Names in {@code field} of which a word begins like what was typed, those on most papers first. */
    List<Suggestion> names(String kind, String field, int limit) throws IOException {
        List<Suggestion> names = new ArrayList<>();
        for (String name : candidates(field, limit * CANDIDATES)) {
            Query papers = new BooleanQuery.Builder()
                    .add(Filter.LISTED, Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.suggested(field), name)), Occur.FILTER)
                    .build();
            long count = searcher.total(papers);
            if (count > 0) {
                String text = Suggestions.name(name);
                names.add(new Suggestion(kind, text, null, count, field + ":" + quoted(text)));
            }
        }
        names.sort(Comparator.comparingLong(Suggestion::papers).reversed().thenComparing(Suggestion::text));
        return names.subList(0, Math.min(limit, names.size()));
    }

    /** Papers whose title has all the words, the last of which may go on, or whose id begins so; newest first. */
    List<Suggestion> papers(int limit) throws IOException {
        var either = new BooleanQuery.Builder();
        List<String> words = Words.of(typed).stream()
                .flatMap(word -> word.parts().stream())
                .map(Words.Part::text)
                .toList();
        if (!words.isEmpty()) {
            var all = new BooleanQuery.Builder();
            for (String word : words.subList(0, words.size() - 1)) {
                all.add(new TermQuery(new Term(Fields.TITLE, TextAnalyzer.stem(word))), Occur.MUST);
            }
            String last = words.get(words.size() - 1);
            all.add(new PrefixQuery(new Term(Fields.TITLE, Folding.word(last))), Occur.MUST);
            either.add(all.build(), Occur.SHOULD);
        }
        either.add(new PrefixQuery(new Term(Fields.ID, typed)), Occur.SHOULD);
        Query query = new BooleanQuery.Builder()
                .add(either.build(), Occur.FILTER)
                .add(Filter.LISTED, Occur.FILTER)
                .build();
        List<Suggestion> papers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, limit, PaperOrder.DATE.sort()).scoreDocs) {
            var stored =
                    new StoredPaper(searcher.storedFields().document(hit.doc).getBinaryValue(Fields.DOCUMENT).bytes);
            var paper = new PaperHit(stored, null).paper();
            papers.add(new Suggestion(
                    "paper",
                    paper.title(),
                    paper.id().value(),
                    1,
                    "id:" + quoted(paper.id().value())));
        }
        return papers;
    }

    /** The keys that begin so and stand on most papers, one for each name. */
    private List<String> candidates(String field, int most) throws IOException {
        Map<String, Candidate> best = new LinkedHashMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.suggested(field));
        if (terms != null) {
            BytesRef prefix = new BytesRef(Suggestions.prefix(typed));
            TermsEnum keys = terms.iterator();
            TermsEnum.SeekStatus status = keys.seekCeil(prefix);
            int seen = 0;
            while (status != TermsEnum.SeekStatus.END && StringHelper.startsWith(keys.term(), prefix) && seen < NAMES) {
                String key = keys.term().utf8ToString();
                best.putIfAbsent(Suggestions.name(key), new Candidate(key, keys.docFreq()));
                seen++;
                if (keys.next() == null) {
                    break;
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(Candidate::papers).reversed().thenComparing(Candidate::key))
                .limit(most)
                .map(Candidate::key)
                .toList();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private record Candidate(String key, int papers) {}
}
