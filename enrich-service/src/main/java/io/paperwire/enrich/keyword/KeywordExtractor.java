package io.paperwire.enrich.keyword;

import io.paperwire.model.Keyword;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Ranks the phrases of a paper's title and summary that someone would filter by. */
public final class KeywordExtractor {
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int LIMIT = 10;

    /** At most {@value #LIMIT} phrases, best first. */
    public List<Keyword> extract(String title, String summary) {
        Map<String, Double> counts = new LinkedHashMap<>();
        for (String word : SEPARATOR.split((title + " " + summary).toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 6) {
                counts.merge(word, 1.0, Double::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LIMIT)
                .map(e -> new Keyword(e.getKey(), e.getValue()))
                .toList();
    }
}
