package io.paperwire.enrich.keyword;

import io.paperwire.enrich.category.LabelledPaper;
import io.paperwire.enrich.resource.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In how many papers of a corpus each phrase occurs: what is common, and what belongs together.
 *
 * <p>Its file is text: a line {@code papers} with their number, then a phrase and its number of papers a line, in
 * alphabetical order. Nothing is ever added to it while papers are extracted.
 */
public final class PhraseStatistics {
    private static final int MIN_PAPERS = 5;
    private final int papers;
    private final Map<String, Integer> counts;

    private PhraseStatistics(int papers, Map<String, Integer> counts) {
        this.papers = papers;
        this.counts = counts;
    }

    /** Counts the phrases of at most four words in a corpus. */
    public static PhraseStatistics of(List<LabelledPaper> corpus) {
        CandidateFinder finder = new CandidateFinder(
                KeywordWords.standard().stop(), KeywordWords.standard().weak());
        Map<String, Integer> counts = new HashMap<>();
        for (LabelledPaper paper : corpus) {
            finder.find(paper.title(), paper.summary()).keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.values().removeIf(n -> n < MIN_PAPERS);
        return new PhraseStatistics(corpus.size(), new TreeMap<>(counts));
    }

    /** @throws IllegalArgumentException if the file holds no statistics; the message names file and line */
    public static PhraseStatistics read(DataFile file) {
        Map<String, Integer> counts = new HashMap<>();
        int papers = 0;
        for (String line : file.lines()) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException(
                        file.name() + ": expected a phrase, a tab and a number: \"" + line + "\"");
            }
            int n = Integer.parseInt(line.substring(tab + 1));
            if (papers == 0) {
                papers = n;
            } else {
                counts.put(line.substring(0, tab), n);
            }
        }
        return new PhraseStatistics(papers, counts);
    }

    /** As {@link #read} reads it. */
    public String write() {
        StringBuilder out = new StringBuilder("papers\t").append(papers).append('\n');
        counts.forEach((phrase, n) -> out.append(phrase).append('\t').append(n).append('\n'));
        return out.toString();
    }

    int papers() {
        return papers;
    }

    /** Papers in which the folded phrase occurs; 0 for fewer than five. */
    int count(String key) {
        return counts.getOrDefault(key, 0);
    }
}
