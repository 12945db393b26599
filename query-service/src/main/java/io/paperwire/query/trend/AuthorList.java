package io.paperwire.query.trend;

import io.paperwire.query.document.Fields;
import io.paperwire.query.index.PaperWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Adds to authors who and what is on their papers. */
final class AuthorList {
    private final IndexSearcher searcher;
    private final Query papers;

    AuthorList(IndexSearcher searcher, Query papers) {
        this.searcher = searcher;
        this.papers = papers;
    }

    /**
     * The same authors with their co-authors and topics.
     *
     * @param most co-authors and topics each, at most
     */
    AuthorPage of(TermPage page, int most) throws IOException {
        SortedSetDocValues names = TermCounts.values(searcher, Fields.AUTHOR);
        SortedSetDocValues keywords = TermCounts.values(searcher, Fields.KEYWORD);
        Map<Integer, Company> companies = new HashMap<>();
        for (Term term : page.items()) {
            companies.put((int) names.lookupTerm(new BytesRef(term.name())), new Company());
        }
        PaperWalk.over(searcher, papers, (document, day) -> {
            if (names.advanceExact(document)) {
                int[] authors = ordinals(names);
                int[] topics = null;
                for (int author : authors) {
                    Company company = companies.get(author);
                    if (company != null) {
                        if (topics == null) {
                            topics = keywords.advanceExact(document) ? ordinals(keywords) : new int[0];
                        }
                        company.add(author, authors, topics);
                    }
                }
            }
        });
        List<Author> authors = new ArrayList<>();
        for (Term term : page.items()) {
            Company company = companies.get((int) names.lookupTerm(new BytesRef(term.name())));
            if (company == null) {
                throw new IllegalStateException("an author of the page is not among those looked for: " + term.name());
            }
            authors.add(new Author(term, shares(company.authors, names, most), shares(company.topics, keywords, most)));
        }
        return new AuthorPage(authors, page.next(), page.total(), page.window());
    }

    private static int[] ordinals(SortedSetDocValues values) throws IOException {
        int[] ordinals = new int[values.docValueCount()];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = (int) values.nextOrd();
        }
        return ordinals;
    }

    private static List<Author.Share> shares(Map<Integer, Integer> counts, SortedSetDocValues names, int most)
            throws IOException {
        List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<Author.Share> shares = new ArrayList<>();
        for (var entry : sorted.subList(0, Math.min(most, sorted.size()))) {
            shares.add(new Author.Share(names.lookupOrd(entry.getKey()).utf8ToString(), entry.getValue()));
        }
        return shares;
    }

    /** Whom and what an author was seen with, by ordinal. */
    private static final class Company {
        private final Map<Integer, Integer> authors = new HashMap<>();
        private final Map<Integer, Integer> topics = new HashMap<>();

        void add(int self, int[] onPaper, int[] about) {
            for (int author : onPaper) {
                if (author != self) {
                    authors.merge(author, 1, Integer::sum);
                }
            }
            for (int topic : about) {
                topics.merge(topic, 1, Integer::sum);
            }
        }
    }
}
