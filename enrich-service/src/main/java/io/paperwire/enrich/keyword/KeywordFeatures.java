package io.paperwire.enrich.keyword;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the ranking looks at in a candidate: name to value, each around 0 to 1. */
final class KeywordFeatures {
    private final PhraseStatistics statistics;
    private final Set<String> lexicon;

    KeywordFeatures(PhraseStatistics statistics, Set<String> lexicon) {
        this.statistics = statistics;
        this.lexicon = lexicon;
    }

    Map<String, Double> of(Candidate c, Map<String, Candidate> all, String ownName, int length) {
        Map<String, Double> f = new LinkedHashMap<>();
        int keyWords = 1 + (int) c.key.chars().filter(ch -> ch == ' ').count();
        boolean known = lexicon.contains(c.key);
        double papers = Math.max(1, statistics.papers());
        int count = statistics.count(c.key);
        f.put("bias", 1.0);
        f.put("words " + Math.min(4, c.words), 1.0);
        f.put("parts " + Math.min(5, keyWords), 1.0);
        f.put("in title", c.titleCount > 0 ? 1.0 : 0);
        f.put("title and words " + Math.min(4, c.words), c.titleCount > 0 ? 1.0 : 0);
        f.put("in first sentence", c.firstSentence ? 1.0 : 0);
        f.put("title and summary", c.titleCount > 0 && c.count > 0 ? 1.0 : 0);
        f.put("count", Math.log1p(c.count));
        f.put("count of more words", c.words > 1 ? Math.log1p(c.count) : 0);
        f.put("early", 1.0 - (double) c.first / Math.max(1, length));
        f.put("lexicon", known ? 1.0 : 0);
        f.put("lexicon and words " + Math.min(4, c.words), known ? 1.0 : 0);
        f.put("lexicon and title", known && c.titleCount > 0 ? 1.0 : 0);
        f.put("common", count == 0 ? 0 : Math.log(count) / Math.log(papers));
        f.put("common and one word", c.words == 1 && count > 0 ? Math.log(count) / Math.log(papers) : 0);
        f.put("common and more words", c.words > 1 && count > 0 ? Math.log(count) / Math.log(papers) : 0);
        f.put("unseen", count == 0 ? 1.0 : 0);
        f.put("unseen and more words", count == 0 && c.words > 2 ? 1.0 : 0);
        f.put("together", c.words > 1 ? together(c.key, count) : 0);
        f.put("whole", (double) c.whole / Math.max(1, c.count + c.titleCount));
        f.put("weak start", c.weakStart ? 1.0 : 0);
        f.put("weak end", c.weakEnd ? 1.0 : 0);
        f.put("weak alone", c.weakEnd && c.words == 1 ? 1.0 : 0);
        f.put("name", c.name ? 1.0 : 0);
        f.put("acronym", c.acronym ? 1.0 : 0);
        f.put("own name", c.key.equals(ownName) ? 1.0 : 0);
        f.put("holds own name", !ownName.isEmpty() && !c.key.equals(ownName) && c.key.contains(ownName) ? 1.0 : 0);
        f.put("defined", c.defined ? 1.0 : 0);
        f.put("hyphen", c.phrase.indexOf('-') > 0 ? 1.0 : 0);
        f.put("hyphen alone", c.phrase.indexOf('-') > 0 && c.words == 1 ? 1.0 : 0);
        f.put("ends in ing", c.words == 1 && c.key.endsWith("ing") ? 1.0 : 0);
        f.put("ends in ed", last(c.key).endsWith("ed") ? 1.0 : 0);
        f.put("ends in ly", c.key.endsWith("ly") || c.key.indexOf("ly ") > 0 ? 1.0 : 0);
        f.put("adjective alone", c.words == 1 && adjective(c.key) ? 1.0 : 0);
        f.put("lexicon head", !known && c.words > 1 && lexicon.contains(tail(c.key)) ? 1.0 : 0);
        f.put("lexicon front", !known && c.words > 1 && lexicon.contains(front(c.key)) ? 1.0 : 0);
        f.put("inside longer", insideLonger(c, all) ? 1.0 : 0);
        return f;
    }

    private double together(String key, int count) {
        String[] words = key.split(" ", -1);
        if (count == 0) {
            return 0;
        }
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            least = Math.min(least, Math.max(count, statistics.count(word)));
        }
        return Math.sqrt((double) count / least);
    }

    /** Whether a longer candidate occurs as often. */
    private static boolean insideLonger(Candidate c, Map<String, Candidate> all) {
        return c.whole == 0 && all.size() > 1;
    }

    private static boolean adjective(String key) {
        return key.endsWith("al")
                || key.endsWith("ive")
                || key.endsWith("ic")
                || key.endsWith("ous")
                || key.endsWith("able")
                || key.endsWith("ible");
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    private static String tail(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static String front(String key) {
        int space = key.lastIndexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
