package io.paperwire.enrich.keyword;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Keyword;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the phrases of a paper's title and summary that someone would filter by.
 *
 * <p>Candidates stand between stop words; a weighted sum over {@link KeywordFeatures} gives the chance that a reader would
 * name one. Variants of one phrase are one keyword.
 */
public final class KeywordExtractor {
    /** As many as anyone shows. */
    private static final int LIMIT = 20;

    private static final double DIGITS = 1000;

    private final CandidateFinder finder;
    private final KeywordFeatures features;
    private final double[] weights;

    /** @throws IllegalArgumentException if one of the files cannot be read; the message names file and line */
    public KeywordExtractor(DataFile words, DataFile lexicon, DataFile statistics, DataFile ranking) {
        KeywordWords classes = KeywordWords.read(words);
        this.finder = new CandidateFinder(classes.stop(), classes.weak());
        Set<String> terms = new HashSet<>();
        lexicon.lines().forEach(term -> terms.add(PhraseFolder.fold(term)));
        this.features = new KeywordFeatures(PhraseStatistics.read(statistics), terms);
        Map<String, Double> byName = new HashMap<>();
        for (String line : ranking.lines()) {
            int tab = line.indexOf('\t');
            if (tab < 1 || !KeywordFeatures.NAMES.contains(line.substring(0, tab))) {
                throw new IllegalArgumentException(
                        ranking.name() + ": expected a feature, a tab, a weight: \"" + line + "\"");
            }
            byName.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
        }
        this.weights = KeywordFeatures.NAMES.stream()
                .mapToDouble(name -> byName.getOrDefault(name, 0.0))
                .toArray();
    }

    /** With the built-in words, lexicon and statistics, and the given weights. */
    static KeywordExtractor builtIn(DataFile ranking) {
        return new KeywordExtractor(
                DataFile.builtIn(KeywordWords.FILE),
                DataFile.builtIn("lexicon.txt"),
                DataFile.builtIn("phrases.tsv"),
                ranking);
    }

    /** At most {@value #LIMIT} phrases, best first. */
    public List<Keyword> extract(String title, String summary) {
        Map<String, Candidate> candidates = finder.find(title, summary);
        String own = ownName(title);
        int length = title.length() + summary.length();
        List<Keyword> ranked = new ArrayList<>();
        for (Candidate c : candidates.values()) {
            double sum = 0;
            double[] values = features.of(c, own, length);
            for (int f = 0; f < values.length; f++) {
                sum += values[f] * weights[f];
            }
            ranked.add(new Keyword(c.phrase, Math.round(DIGITS / (1 + Math.exp(-sum))) / DIGITS));
        }
        ranked.sort(Comparator.comparingDouble(Keyword::score).reversed());
        return ranked.size() > LIMIT ? ranked.subList(0, LIMIT) : ranked;
    }

    /** Features of all candidates of a paper by folded phrase, for training the weights. */
    Map<String, double[]> features(String title, String summary) {
        String own = ownName(title);
        int length = title.length() + summary.length();
        Map<String, double[]> all = new LinkedHashMap<>();
        finder.find(title, summary).forEach((key, c) -> all.put(key, features.of(c, own, length)));
        return all;
    }

    static String ownName(String title) {
        int colon = title.indexOf(':');
        boolean named = colon > 1 && colon < 30;
        return named ? PhraseFolder.fold(title.substring(0, colon)).toLowerCase(Locale.ROOT) : "";
    }
}
