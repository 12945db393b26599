package io.paperwire.enrich.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the ranking looks at in a candidate: a number for each of {@link #NAMES}, around 0 to 1. */
final class KeywordFeatures {
    /** In the order of the values. */
    static final List<String> NAMES = names();

    private static final int LONGEST = 4;
    private final PhraseStatistics statistics;
    private final Set<String> lexicon;
    private final double logPapers;

    KeywordFeatures(PhraseStatistics statistics, Set<String> lexicon) {
        this.statistics = statistics;
        this.lexicon = lexicon;
        this.logPapers = Math.log(Math.max(2, statistics.papers()));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "bias",
                "in title",
                "in first sentence",
                "title and summary",
                "count",
                "count of more words",
                "early",
                "lexicon",
                "lexicon and title",
                "common",
                "common and one word",
                "common and more words",
                "unseen",
                "unseen and more words",
                "together",
                "whole",
                "weak start",
                "weak end",
                "weak alone",
                "name",
                "acronym",
                "own name",
                "holds own name",
                "defined",
                "hyphen",
                "hyphen alone",
                "ends in ing",
                "ends in ed",
                "ends in ly",
                "adjective alone",
                "lexicon head",
                "lexicon front",
                "inside longer"));
        for (String group : List.of("words", "parts", "title and words", "lexicon and words")) {
            for (int n = 1; n <= LONGEST; n++) {
                names.add(group + " " + n);
            }
        }
        return List.copyOf(names);
    }

    /**
     * The values for a candidate.
     *
     * @param ownName the folded name that the title gives its system; empty for none
     * @param length chars of title and summary
     */
    double[] of(Candidate c, String ownName, int length) {
        double[] f = new double[NAMES.size()];
        boolean known = lexicon.contains(c.key);
        boolean title = c.titleCount > 0;
        boolean single = c.words == 1;
        int count = statistics.count(c.key);
        double common = count == 0 ? 0 : Math.log(count) / logPapers;
        int i = 0;
        f[i++] = 1;
        f[i++] = flag(title);
        f[i++] = flag(c.firstSentence);
        f[i++] = flag(title && c.count > 0);
        f[i++] = Math.log1p(c.count);
        f[i++] = single ? 0 : Math.log1p(c.count);
        f[i++] = 1.0 - (double) c.first / Math.max(1, length);
        f[i++] = flag(known);
        f[i++] = flag(known && title);
        f[i++] = common;
        f[i++] = single ? common : 0;
        f[i++] = single ? 0 : common;
        f[i++] = flag(count == 0);
        f[i++] = flag(count == 0 && c.words > 2);
        f[i++] = single || count == 0 ? 0 : together(c.key, count);
        f[i++] = (double) c.whole / Math.max(1, c.count + c.titleCount);
        f[i++] = flag(c.weakStart);
        f[i++] = flag(c.weakEnd);
        f[i++] = flag(c.weakEnd && single);
        f[i++] = flag(c.name);
        f[i++] = flag(c.acronym);
        f[i++] = flag(c.key.equals(ownName));
        f[i++] = flag(!ownName.isEmpty() && !c.key.equals(ownName) && c.key.contains(ownName));
        f[i++] = flag(c.defined);
        boolean hyphen = c.phrase.indexOf('-') > 0;
        f[i++] = flag(hyphen);
        f[i++] = flag(hyphen && single);
        f[i++] = flag(single && c.key.endsWith("ing"));
        f[i++] = flag(c.key.endsWith("ed"));
        f[i++] = flag(c.key.endsWith("ly") || c.key.indexOf("ly ") > 0);
        f[i++] = flag(single && adjective(c.key));
        f[i++] = flag(!known && !single && lexicon.contains(c.key.substring(c.key.indexOf(' ') + 1)));
        f[i++] = flag(!known && !single && lexicon.contains(front(c.key)));
        f[i++] = flag(c.whole == 0);
        int words = Math.min(LONGEST, c.words) - 1;
        f[i + words] = 1;
        i += LONGEST;
        f[i + Math.min(LONGEST, parts(c.key)) - 1] = 1;
        i += LONGEST;
        f[i + words] = flag(title);
        i += LONGEST;
        f[i + words] = flag(known);
        return f;
    }

    private static double flag(boolean set) {
        return set ? 1 : 0;
    }

    /** How often its rarest word stands in the phrase. */
    private double together(String key, int count) {
        int least = Integer.MAX_VALUE;
        int from = 0;
        while (from <= key.length()) {
            int space = key.indexOf(' ', from);
            int end = space < 0 ? key.length() : space;
            least = Math.min(least, Math.max(count, statistics.count(key.substring(from, end))));
            from = end + 1;
        }
        return Math.sqrt((double) count / least);
    }

    private static int parts(String key) {
        int parts = 1;
        for (int i = 0; i < key.length(); i++) {
            parts += key.charAt(i) == ' ' ? 1 : 0;
        }
        return parts;
    }

    private static boolean adjective(String key) {
        return key.endsWith("al")
                || key.endsWith("ive")
                || key.endsWith("ic")
                || key.endsWith("ous")
                || key.endsWith("able")
                || key.endsWith("ible");
    }

    private static String front(String key) {
        int space = key.lastIndexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
