package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the benchmark, dataset or task on which a number was measured, or the dataset that it sizes. */
final class BenchmarkRule {
    private static final Set<String> ON =
            Set.of("on", "across", "in", "under", "for", "over", "within", "against", "at", "using", "from");
    private static final Set<String> SURE_ON = Set.of("on", "across");
    private static final Set<String> LISTED = Set.of("like", "including", "as");
    private final Gazetteer gazetteer;
    private final PaperContext paper;

    BenchmarkRule(Gazetteer gazetteer, PaperContext paper) {
        this.gazetteer = gazetteer;
        this.paper = paper;
    }

    Ruled find(Surroundings s, KindRule.Decision kind, @Nullable String previous, boolean sameKind) {
        if (kind.kind() == Kind.SCALE) {
            return sized(s);
        }
        if (kind.kind() == Kind.EFFICIENCY) {
            Ruled near = behind(s, true);
            return near.value() != null ? near : new Ruled(null, "an efficiency without a benchmark");
        }
        Ruled found = behind(s, false);
        if (found.value() != null) {
            return found;
        }
        found = beside(s);
        if (found.value() != null) {
            return found;
        }
        found = before(s, s.leftStart, s.mention.token());
        if (found.value() != null) {
            return found;
        }
        if (s.before != null && previous != null && sameKind) {
            return new Ruled(previous, "carried from the number before");
        }
        found = before(s, s.p.start(s.mention.token()), s.leftStart);
        if (found.value() != null && s.before == null) {
            return found;
        }
        found = sentenceBefore(s);
        if (found.value() != null) {
            return found;
        }
        if (paper.benchmark() != null && kind.kind() == Kind.SCORE) {
            return new Ruled(paper.benchmark(), "the paper's own benchmark");
        }
        return new Ruled(null, "none named");
    }

    /** {@code 55.4% on AIME 2025}: a phrase behind the number, before the next clause. */
    private Ruled behind(Surroundings s, boolean sureOnly) {
        Passage p = s.p;
        int depth = 0;
        for (int i = s.mention.last() + 1; i < s.rightEnd; i++) {
            if (p.mark(i, "(")) {
                depth++;
                continue;
            }
            if (p.mark(i, ")")) {
                if (depth == 0 && i > s.mention.last() + 1) {
                    return none();
                }
                depth = Math.max(0, depth - 1);
                continue;
            }
            if (depth > 0) {
                continue;
            }
            Token t = p.token(i);
            boolean clauseEnd = p.mark(i, ",")
                    || p.mark(i, ";")
                    || t.is("while")
                    || t.is("whereas")
                    || t.is("compared")
                    || t.is("than")
                    || t.is("versus")
                    || t.is("vs")
                    || t.is("when")
                    || (t.is("over") && !sureOnly && overSystem(p, i))
                    || (p.verb(i) && !t.is("using") && !t.lower().endsWith("ing") && i > s.afterEnd);
            if (clauseEnd) {
                return none();
            }
            if (t.word() && (sureOnly ? SURE_ON : ON).contains(t.lower())) {
                String phrase = object(p, i, s.rightEnd);
                if (phrase != null) {
                    return new Ruled(phrase, "behind the number, after \"" + t.text() + "\"");
                }
            }
        }
        return none();
    }

    private static boolean overSystem(Passage p, int i) {
        return p.in(i + 1) && !p.inName(i + 1);
    }

    /** {@code Mathematics (+5.5 points)}, {@code AIME: 53.8}, {@code MMLU 78.2}. */
    private Ruled beside(Surroundings s) {
        Passage p = s.p;
        int g = s.governor;
        if (g < 0) {
            return none();
        }
        int last = p.mark(g, "(") || p.mark(g, ":") || p.mark(g, "=") ? g - 1 : g;
        if (last < s.leftStart) {
            return none();
        }
        if (p.inName(last)) {
            String name = p.text(p.nameFirst(last), p.nameLast(last));
            boolean listed = gazetteer.knowsBenchmark(name) || PaperContext.endsLikeBenchmark(name);
            boolean subject = !listed && last == g;
            if (!subject
                    && isBenchmarkName(p, last)
                    && !gazetteer.knowsMeasure(name)
                    && (listed
                            || (!name.equals(paper.system())
                                    && p.in(p.nameFirst(last) - 1)
                                    && (p.token(p.nameFirst(last) - 1).is("on")
                                            || p.token(p.nameFirst(last) - 1).is("in")
                                            || p.mark(p.nameFirst(last) - 1, ",")
                                            || p.token(p.nameFirst(last) - 1).is("and"))))) {
                return new Ruled(name, "beside the number");
            }
        }
        return none();
    }

    /** The nearest phrase to the left in {@code [from, to)}: {@code on X, S achieves 5}, {@code boosting X scores to 5}. */
    private Ruled before(Surroundings s, int from, int to) {
        Passage p = s.p;
        for (int i = to - 1; i >= from; i--) {
            Token t = p.token(i);
            if (p.mark(i, ";")) {
                return none();
            }
            if ((t.word() && SURE_ON.contains(t.lower()))
                    || t.is("in")
                    || (t.is("for") && i + 1 < p.size() && p.inName(i + 1))
                    || LISTED.contains(t.lower())) {
                String phrase = object(p, i, to);
                if (phrase != null) {
                    return new Ruled(phrase, "before the number, after \"" + t.text() + "\"");
                }
            }
            if (p.inName(i) && p.nameFirst(i) == i) {
                String name = p.text(i, p.nameLast(i));
                int next = p.nameLast(i) + 1;
                boolean noun = next < to
                        && (p.is(next, "measure heads")
                                || p.token(next).is("performance")
                                || p.token(next).is("scores")
                                || p.is(next, "dataset nouns"));
                if (isBenchmarkName(p, i)
                        && (gazetteer.knowsBenchmark(name)
                                || PaperContext.endsLikeBenchmark(name)
                                || (noun && !t.acronym()))) {
                    return new Ruled(name, "named before the number");
                }
            }
        }
        return none();
    }

    /** {@code Experiments on X show ...} in the sentence before. */
    private Ruled sentenceBefore(Surroundings s) {
        Passage p = s.p;
        int start = p.start(s.mention.token());
        int previous = start - 1;
        if (previous < 0
                || p.token(previous).sentence() == p.token(s.mention.token()).sentence()) {
            return none();
        }
        int from = p.start(previous);
        boolean evaluates = false;
        for (int i = from; i <= previous; i++) {
            String w = p.token(i).lower();
            evaluates |= w.startsWith("experiment")
                    || w.startsWith("evaluat")
                    || w.startsWith("result")
                    || w.startsWith("test")
                    || w.startsWith("benchmark");
        }
        if (!evaluates) {
            return none();
        }
        for (int i = from; i <= previous; i++) {
            if (SURE_ON.contains(p.token(i).lower()) && p.in(i + 1)) {
                String phrase = object(p, i, previous + 1);
                if (phrase != null) {
                    return new Ruled(phrase, "named in the sentence before");
                }
            }
        }
        return none();
    }

    /** For sizes: the paper's dataset when the phrase says that it is what is sized, or a dataset named beside. */
    private Ruled sized(Surroundings s) {
        if (!s.mention.counted()
                && !s.mention.unit().equals("tokens")
                && !s.mention.unit().startsWith("hour")) {
            return new Ruled(null, "a size without a dataset");
        }
        Passage p = s.p;
        int from = Math.max(s.leftStart, s.mention.token() - 14);
        boolean contains = false;
        for (int i = from; i < s.mention.token(); i++) {
            String w = p.token(i).lower();
            contains |= w.startsWith("compris")
                    || w.startsWith("contain")
                    || w.startsWith("consist")
                    || w.startsWith("featur")
                    || w.startsWith("includ")
                    || w.startsWith("span")
                    || w.startsWith("cover")
                    || w.equals("with")
                    || w.equals("of")
                    || w.equals("encompassing")
                    || w.startsWith("compos")
                    || w.equals("has")
                    || w.startsWith("offer")
                    || w.equals("around")
                    || w.equals("provides");
        }
        if (!contains && !s.parenthetical()) {
            return new Ruled(null, "not said to be contained");
        }
        for (int i = s.mention.token() - 1; i >= p.start(s.mention.token()) && i > s.mention.token() - 30; i--) {
            if (p.inName(i) && p.nameFirst(i) == i) {
                String name = p.text(i, p.nameLast(i));
                if (name.equals(paper.benchmark()) || PaperContext.endsLikeBenchmark(name) || datasetNear(p, i)) {
                    return new Ruled(name, "dataset named before the size");
                }
            }
        }
        int start = p.start(s.mention.token());
        boolean generic = false;
        for (int i = start; i < s.mention.token(); i++) {
            generic |= p.is(i, "dataset nouns");
        }
        if (generic && paper.benchmark() != null) {
            return new Ruled(paper.benchmark(), "the paper's own dataset");
        }
        return new Ruled(null, "none named");
    }

    private static boolean datasetNear(Passage p, int name) {
        int last = p.nameLast(name);
        for (int i = last + 1; i < Math.min(p.size(), last + 7); i++) {
            if (p.is(i, "dataset nouns")) {
                return true;
            }
            if (p.token(i).number() || p.mark(i, ".")) {
                return false;
            }
        }
        return p.is(name - 1, "dataset nouns") || (p.mark(name - 1, ",") && p.is(name - 2, "dataset nouns"));
    }

    /** Whether a name may be a benchmark: no model family, no size of a model in it, not the paper's own system. */
    private boolean isBenchmarkName(Passage p, int i) {
        String name = p.text(p.nameFirst(i), p.nameLast(i));
        if (gazetteer.knowsBenchmark(name)) {
            return true;
        }
        return !modelName(p, i) && !name.equals(paper.system());
    }

    static boolean modelName(Passage p, int i) {
        String first = p.token(p.nameFirst(i)).lower();
        int hyphen = first.indexOf('-');
        String family = hyphen > 0 ? first.substring(0, hyphen) : first;
        String letters = family.replaceAll("[0-9.]+$", "");
        if (p.words().is("model families", first)
                || p.words().is("model families", family)
                || p.words().is("model families", letters)) {
            return true;
        }
        for (int k = p.nameFirst(i); k <= p.nameLast(i); k++) {
            String text = p.token(k).text();
            int n = text.length();
            if ((n >= 2
                            && (text.charAt(n - 1) == 'B' || text.charAt(n - 1) == 'M')
                            && Character.isDigit(text.charAt(n - 2)))
                    || (text.contains("B-") && text.chars().anyMatch(Character::isDigit))) {
                return true;
            }
        }
        return false;
    }

    /** The benchmark that the preposition at {@code at} leads to; null when its object is none. */
    private @Nullable String object(Passage p, int at, int limit) {
        int i = at + 1;
        int end = Math.min(limit, at + 16);
        while (i < end && p.word(i) && (p.is(i, "determiners") || p.is(i, "vague"))) {
            i++;
        }
        int first = i;
        int last = -1;
        int name = -1;
        while (i < end) {
            Token t = p.token(i);
            if (p.inName(i)) {
                if (p.token(i).possessive()) {
                    return null;
                }
                name = name < 0 ? i : name;
                last = p.nameLast(i);
                i = last + 1;
                continue;
            }
            boolean listed = name >= 0 && (p.mark(i, ",") || t.is("and")) && listContinues(p, i, end);
            if (listed) {
                i += p.mark(i, ",") && p.at(i + 1, i, "and") ? 2 : 1;
                continue;
            }
            if (t.word() && LISTED.contains(t.lower()) && name < 0) {
                return object(p, i, limit);
            }
            if (!t.word() || (p.breaks(i) && !p.is(i, "benchmark nouns"))) {
                break;
            }
            last = i;
            i++;
        }
        if (last < first) {
            return null;
        }
        if (name >= 0) {
            if (!isBenchmarkName(p, name)
                    || (paper.owns(p.text(name, p.nameLast(name)))
                            && !p.text(name, p.nameLast(name)).equals(paper.benchmark())
                            && !PaperContext.endsLikeBenchmark(p.text(name, p.nameLast(name))))) {
                return null;
            }
            return phrase(p, first, last, name);
        }
        if (last + 1 < end && p.mark(last + 1, "(") && p.inName(last + 2)) {
            return isBenchmarkName(p, last + 2) && p.is(last, "benchmark nouns")
                    ? p.text(last + 2, p.nameLast(last + 2))
                    : null;
        }
        if (last + 1 < end && p.token(last + 1).is("of") && p.in(last + 2) && p.inName(last + 2)) {
            return object(p, last + 1, limit);
        }
        return task(p, first, last);
    }

    private static boolean listContinues(Passage p, int i, int end) {
        int next = p.mark(i, ",") && p.at(i + 1, i, "and") ? i + 2 : i + 1;
        if (next >= end || !p.inName(next)) {
            return false;
        }
        int behind = p.nameLast(next) + 1;
        boolean subject = p.in(behind) && p.verb(behind);
        return !subject;
    }

    private @Nullable String phrase(Passage p, int first, int last, int name) {
        int start = first;
        while (start < name && (p.is(start, "trimmed adjectives") || p.is(start, "vague"))) {
            start++;
        }
        int end = last;
        if (end > p.nameLast(name)
                && p.is(end, "benchmark nouns")
                && genericEnd(p.token(end).lower())) {
            end--;
        }
        String known = p.text(name, p.nameLast(name));
        boolean single = end == p.nameLast(name) || gazetteer.knowsBenchmark(known);
        return single && end <= p.nameLast(name)
                ? (start < name && !gazetteer.knowsBenchmark(known) ? p.text(start, end) : known)
                : p.text(gazetteer.knowsBenchmark(known) ? name : start, end);
    }

    private static boolean genericEnd(String word) {
        return word.startsWith("benchmark")
                || word.startsWith("dataset")
                || word.startsWith("task")
                || word.startsWith("leaderboard")
                || word.startsWith("test")
                || word.startsWith("set")
                || word.startsWith("challenge");
    }

    /** {@code the 3D object captioning task}: a task without a name, if it says which. */
    private static @Nullable String task(Passage p, int first, int last) {
        if (!p.is(last, "benchmark nouns")) {
            return null;
        }
        int start = first;
        while (start <= last
                && (p.is(start, "trimmed adjectives")
                        || p.is(start, "vague")
                        || (p.token(start).lower().equals("reasoning")
                                && start < last
                                && p.is(last, "dataset nouns")))) {
            start++;
        }
        int end = last;
        if (genericEnd(p.token(end).lower()) && end > start) {
            end--;
        }
        if (start > end
                || genericEnd(p.token(end).lower())
                || p.token(end).lower().startsWith("evaluation")
                || p.token(end).lower().startsWith("environment")
                || p.token(end).lower().startsWith("problem")) {
            return end > start ? p.text(start, last) : null;
        }
        if (end == last && start == end && p.token(end).lower().equals("reasoning")) {
            return null;
        }
        return p.text(start, end).toLowerCase(Locale.ROOT).equals("training") ? null : p.text(start, last);
    }

    private static Ruled none() {
        return new Ruled(null, "none named");
    }
}
