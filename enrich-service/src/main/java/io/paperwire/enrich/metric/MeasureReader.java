package io.paperwire.enrich.metric;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names of measures: words that the gazetteer or the list of measure heads knows, with what modifies them. */
final class MeasureReader {
    private static final int MODIFIERS = 4;
    private static final Set<String> HEAD_TAILS =
            Set.of("score", "scores", "rate", "rates", "accuracy", "points", "value", "usage", "consumption");
    private static final List<String> MEASURE_TAILS =
            List.of("score", "iou", "psnr", "maxsim", "clipsim", "-sim", "-acc", "-f1", "f1", "-fid", "-err", "acc@1");

    private final Gazetteer gazetteer;

    MeasureReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean measureWord(Passage p, int i) {
        if (!p.word(i)) {
            return false;
        }
        String text = p.token(i).text();
        return p.is(i, "measure heads")
                || text.indexOf('@') > 0
                || compound(p, p.token(i).lower())
                || gazetteer.knowsMeasure(text);
    }

    /** {@code LipScore}, {@code Voxel-IoU}: a name that ends in what it measures. */
    static boolean compound(Passage p, String lower) {
        int hyphen = lower.lastIndexOf('-');
        String tail = lower.substring(hyphen + 1);
        // masked autoencoders are called MAE too
        if (hyphen > 0 && !tail.equals("mae") && p.words().is("measure heads", tail)) {
            return true;
        }
        return lower.length() > 5 && MEASURE_TAILS.stream().anyMatch(lower::endsWith);
    }

    /** The first measure named in {@code [from, to)}; null when there is none. */
    @Nullable
    String first(Passage p, int from, int to) {
        for (int i = Math.max(0, from); i < to && i < p.size(); i++) {
            if (measure(p, i, from)) {
                int last = i;
                while (last + 1 < to && p.adjacent(last) && measureWord(p, last + 1)) {
                    last++;
                }
                return extended(p, from, i, last, to);
            }
        }
        return null;
    }

    /** {@code 58% Text-Image Alignment Preference (TAP)}: the short form behind the phrase {@code [from, to)}. */
    @Nullable
    String abbreviated(Passage p, int from, int to) {
        boolean aside = to > from + 1 && p.mark(to, "(") && p.word(to + 1) && p.mark(to + 2, ")");
        return aside && acronym(p, to + 1) && !gazetteer.knowsBenchmark(p.text(from, to - 1))
                ? p.token(to + 1).text()
                : null;
    }

    /** The last measure named in {@code [from, to)}; null when there is none. */
    @Nullable
    String last(Passage p, int from, int to) {
        for (int i = Math.min(to, p.size()) - 1; i >= Math.max(0, from); i--) {
            if (measure(p, i, from)) {
                return extended(p, from, i, i, to);
            }
        }
        return null;
    }

    /** {@code score} with nothing that says of what. */
    boolean unnamed(Passage p, int i) {
        return p.word(i) && (p.token(i).is("score") || p.token(i).is("scores"));
    }

    private boolean measure(Passage p, int i, int from) {
        if (knownFrom(p, i, from) < i) {
            return true;
        }
        boolean modifies = p.adjacent(i) && p.word(i + 1) && p.is(i + 1, "model nouns") && !p.inName(i + 1);
        return measureWord(p, i) && !modifies && !p.verb(i) && !(p.is(i, "weak nouns") && bareScore(p, i, from));
    }

    /** {@code solve rate}: where a known name of two or three words that ends at {@code i} starts; {@code i} for none. */
    private int knownFrom(Passage p, int i, int from) {
        for (int start = Math.max(from, i - 2); start < i; start++) {
            if (p.word(start) && p.adjacent(i - 1) && gazetteer.knowsMeasure(p.text(start, i))) {
                return start;
            }
        }
        return i;
    }

    private @Nullable String extended(Passage p, int from, int head, int end, int to) {
        int last = end;
        while (last + 1 < to
                && p.adjacent(last)
                && HEAD_TAILS.contains(p.token(last + 1).lower())) {
            last++;
        }
        int start = knownFrom(p, head, from);
        while (start > from && start > head - MODIFIERS && modifier(p, start - 1)) {
            start--;
        }
        return cleaned(p, start, last);
    }

    /** A score without a word that says of what. */
    private boolean bareScore(Passage p, int i, int from) {
        if (i - 1 < from || !modifier(p, i - 1)) {
            return true;
        }
        return p.is(i - 1, "trimmed adjectives") && !kept(p, i - 1, i);
    }

    /** {@code average score}: the adjective is all that the name says. */
    private static boolean kept(Passage p, int i, int noun) {
        return p.is(i, "kept adjectives")
                && (p.token(noun).lower().startsWith("score") || p.token(noun).is("performance"));
    }

    private boolean modifier(Passage p, int i) {
        return p.word(i)
                && p.adjacent(i)
                && !p.breaks(i)
                && !p.token(i).possessive()
                && !gazetteer.knowsBenchmark(p.token(i).text())
                && !p.is(i, "change adjectives")
                && !p.is(i, "change nouns")
                && !p.is(i, "model nouns");
    }

    /**
     * The phrase that ends at {@code last}, where a measure must stand: its acronym in parentheses, a known measure, or an
     * acronym that is no system's; null for none.
     */
    @Nullable
    String phrase(Surroundings s, int last) {
        Passage p = s.p;
        int floor = s.leftStart;
        int end = unnamed(p, last) && p.mark(last - 1, ")") ? last - 1 : last;
        if (end >= floor && p.mark(end, ")")) {
            int open = end;
            while (open > floor && !p.mark(open, "(")) {
                open--;
            }
            String outer = last(p, s.phraseStart(open - 1, floor), open);
            if (end - open == 2 && p.word(open + 1)) {
                Token inner = p.token(open + 1);
                if (gazetteer.knowsMeasure(inner.text()) || inner.acronym() || (outer != null && inner.surelyName())) {
                    return inner.text();
                }
            }
            if (outer != null) {
                return outer;
            }
            end = open - 1;
        }
        int start = s.phraseStart(end, floor);
        if (start > end) {
            return null;
        }
        String known = last(p, start, end + 1);
        if (known != null) {
            return known;
        }
        boolean performance = p.token(end).is("performance") && p.is(start, "articles") && start + 1 < end;
        if (performance && p.is(start + 1, "kept adjectives")) {
            return p.text(start + 1, end);
        }
        if (p.token(end).is("performance") && start < end && p.is(start, "kept adjectives")) {
            return p.text(start, end);
        }
        return acronym(p, end) ? p.token(end).text() : null;
    }

    /** Whether the word is an acronym that may be a measure's: letters only, no model, benchmark or common one. */
    boolean acronym(Passage p, int i) {
        if (!p.word(i)) {
            return false;
        }
        Token t = p.token(i);
        boolean letters = t.text().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '@');
        return letters
                && t.acronym()
                && t.text().length() <= 9
                && !gazetteer.knowsBenchmark(t.text())
                && !p.is(i, "generic acronyms")
                && !PlaceReader.modelName(p, i)
                && !p.is(i, "model families");
    }

    /** The words from {@code first} to {@code last} without what does not belong to a name; null when nothing remains. */
    @Nullable
    String cleaned(Passage p, int first, int last) {
        int start = first;
        while (start <= last && trimmed(p, start) && !(start + 1 == last && kept(p, start, last))) {
            start++;
        }
        int end = last;
        while (end >= start && ((p.is(end, "change nouns") && !loss(p, start, end)) || !p.word(end))) {
            end--;
        }
        if (start > end
                || (start == end && p.is(start, "weak nouns"))
                || p.words().closed(p.token(end))) {
            return null;
        }
        return p.text(start, end);
    }

    /** A loss that a model is trained by, which is a measure and no change. */
    private static boolean loss(Passage p, int start, int end) {
        return p.token(end).is("loss") && (start == end || p.is(end - 1, "losses"));
    }

    private static boolean trimmed(Passage p, int i) {
        return p.is(i, "trimmed adjectives") || p.is(i, "determiners") || !p.word(i) || p.is(i, "change adjectives");
    }
}
