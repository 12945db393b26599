package io.paperwire.query.search;

import io.paperwire.model.Paper;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.NameKey;
import io.paperwire.query.document.TextAnalyzer;
import io.paperwire.query.document.Words;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.index.PaperSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What papers like one paper have: the words that tell it from others (often in it, rarely elsewhere) and its keywords.
 */
final class SimilarPapers {
    private static final int TITLE_WEIGHT = 3;
    private static final int WORDS = 30;
    /** So many of the words and keywords a similar paper must share at least, if there are so many. */
    private static final int SHARED = 3;

    private final PaperSearcher searcher;

    SimilarPapers(PaperSearcher searcher) {
        this.searcher = searcher;
    }

    Query to(Paper paper) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        count(paper.title(), TITLE_WEIGHT, frequencies);
        String summary = paper.summary();
        if (summary != null) {
            count(summary, 1, frequencies);
        }
        List<Weighted> words = new ArrayList<>();
        for (var entry : frequencies.entrySet()) {
            words.add(weighted(entry.getKey(), entry.getValue()));
        }
        // Two instances must choose the same words.
        words.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::word));
        var any = new BooleanQuery.Builder();
        int parts = 0;
        for (Weighted word : words) {
            if (word.weight() > 0 && parts < WORDS) {
                any.add(
                        new BoostQuery(new TermQuery(new Term(Fields.TEXT, word.word())), (float)
                                (word.weight() / words.get(0).weight())),
                        Occur.SHOULD);
                parts++;
            }
        }
        for (String keyword : paper.keywords()) {
            any.add(new TermQuery(new Term(Fields.KEYWORD, NameKey.of(Fields.KEYWORD, keyword))), Occur.SHOULD);
            parts++;
        }
        any.setMinimumNumberShouldMatch(Math.min(SHARED, parts));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, paper.id().value())), Occur.MUST_NOT)
                .add(Filter.LISTED, Occur.FILTER)
                .build();
    }

    private static void count(String text, int weight, Map<String, Integer> frequencies) {
        for (Words.Word word : Words.of(text)) {
            for (Words.Part part : word.parts()) {
                if (part.text().chars().anyMatch(Character::isLetter)) {
                    frequencies.merge(TextAnalyzer.stem(part.text()), weight, Integer::sum);
                }
            }
        }
    }

    /** A word that no other paper has leads nowhere. */
    private Weighted weighted(String word, int frequency) throws IOException {
        Term term = new Term(Fields.TEXT, word);
        int all = searcher.getIndexReader().docFreq(term);
        long papers = all == 0 ? 0 : searcher.termStatistics(term, all, all).docFreq();
        double rarity = papers < 2 ? 0 : Math.log((double) Math.max(searcher.papers(), papers) / papers);
        return new Weighted(word, Math.sqrt(frequency) * rarity);
    }

    private record Weighted(String word, double weight) {}
}
