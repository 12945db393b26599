package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the benchmark, dataset or task on which a number was measured. */
final class BenchmarkRule {
    private static final Set<String> ON = Set.of("on", "across", "in", "under", "for", "within", "at");
    private static final Set<String> SURE_ON = Set.of("on", "across");
    private static final String VAGUE = "several benchmarks without a name";
    private final Gazetteer gazetteer;
    private final PaperContext paper;
    private final PlaceReader places;
    private final SizedDatasetRule sizes;

    BenchmarkRule(Gazetteer gazetteer, PaperContext paper) {
        this.gazetteer = gazetteer;
        this.paper = paper;
        this.places = new PlaceReader(gazetteer, paper);
        this.sizes = new SizedDatasetRule(paper, places);
    }

    Ruled find(Surroundings s, KindRule.Decision kind, @Nullable String previous) {
        if (kind.kind() == Kind.SCALE) {
            return sizes.find(s);
        }
        if (kind.kind() == Kind.EFFICIENCY) {
            Ruled near = behind(s, SURE_ON);
            return near.value() != null ? near : new Ruled(null, "an efficiency without a benchmark");
        }
        Ruled found = aside(s);
        if (found.value() == null) {
            found = behind(s, ON);
        }
        if (found.rule().equals(VAGUE) && paper.benchmark() == null) {
            return found;
        }
        if (found.value() != null && found.rule().endsWith("\"for\"") && !named(found.value())) {
            Ruled left = before(s, s.scoreStart, s.mention.token());
            found = left.value() != null && named(left.value()) ? left : found;
        }
        if (found.value() == null) {
            found = beside(s);
        }
        if (found.value() == null) {
            found = shared(s);
        }
        if (found.value() == null) {
            found = before(s, s.scoreStart, s.mention.token());
        }
        if (found.value() == null && previous != null) {
            return new Ruled(previous, "carried from the number before");
        }
        if (found.value() == null && previous == null && s.scoreStart > s.p.start(s.mention.token())) {
            found = before(s, s.p.start(s.mention.token()), s.scoreStart);
        }
        if (found.value() == null) {
            found = improved(s);
        }
        if (found.value() == null && paper.evaluatesOwn() && kind.kind() == Kind.SCORE) {
            return new Ruled(paper.benchmark(), "the paper's own benchmark");
        }
        if (found.value() == null) {
            found = ahead(s);
        }
        return found;
    }

    /** {@code an F1 of 0.94 for Skin, 0.92 for Colorectal}: a name that no system has. */
    Ruled forWhat(Surroundings s) {
        Passage p = s.p;
        int k = s.last + 2;
        if (p.in(k) && p.token(s.last + 1).is("for") && !p.inName(k) && parallel(s)) {
            int end = k;
            while (p.word(end) && !p.breaks(end) && end < k + 4) {
                end++;
            }
            boolean thing = end > k
                    && (p.mark(end, ",") || p.mark(end, ")") || p.token(end).is("and") || p.mark(end, "."));
            return thing && !p.is(end - 1, "model nouns") && !p.is(end - 1, "baseline subjects")
                    ? new Ruled(p.text(k, end - 1), "each number for another")
                    : none();
        }
        boolean name = p.in(k) && p.token(s.last + 1).is("for") && p.inName(k) && p.nameFirst(k) == k;
        if (!name || PlaceReader.modelName(p, k) || !p.token(k).nameLike()) {
            return none();
        }
        String text = p.text(k, p.nameLast(k));
        int behind = p.nameLast(k) + 1;
        boolean ends = !p.in(behind)
                || p.token(behind).mark()
                || p.token(behind).is("and")
                || p.token(behind).is("in");
        return ends && !paper.owns(text) && !gazetteer.knowsMeasure(text)
                ? new Ruled(text, "behind the number, after \"for\"")
                : none();
    }

    /** {@code 85.5 for planning and 96.5 for calling}: another number next to this one is for something, too. */
    private static boolean parallel(Surroundings s) {
        Passage p = s.p;
        boolean next = s.behind != null
                && s.behind.token() - s.last < 8
                && p.in(s.behind.last() + 1)
                && p.token(s.behind.last() + 1).is("for");
        return next
                || (s.before != null
                        && s.first - s.before.last() < 8
                        && p.token(s.before.last() + 1).is("for"));
    }

    private static boolean named(String phrase) {
        return !phrase.equals(phrase.toLowerCase(Locale.ROOT));
    }

    /** {@code a score of 0.98 (VBench)}. */
    private Ruled aside(Surroundings s) {
        int open = s.last + 1;
        boolean aside = s.p.mark(open, "(") && s.p.inName(open + 1) && s.p.mark(s.p.nameLast(open + 1) + 1, ")");
        String name = aside ? s.p.text(open + 1, s.p.nameLast(open + 1)) : "";
        if (aside && places.listed(name)) {
            return new Ruled(name, "in parentheses behind");
        }
        boolean scored =
                s.p.inName(open) && s.p.nameFirst(open) == open && s.p.is(s.p.nameLast(open) + 1, "weak nouns");
        String before = scored ? s.p.text(open, s.p.nameLast(open)) : "";
        return scored && gazetteer.knowsBenchmark(before) && !gazetteer.knowsMeasure(before)
                ? new Ruled(before, "between number and \"score\"")
                : none();
    }

    /** {@code 55.4% on AIME 2025}: a phrase behind the number, before the next clause. */
    private Ruled behind(Surroundings s, Set<String> prepositions) {
        Passage p = s.p;
        int depth = 0;
        for (int i = s.last + 1; i < s.scoreEnd; i++) {
            if (p.mark(i, "(")) {
                depth++;
            } else if (p.mark(i, ")")) {
                if (depth == 0 && i > s.last + 1) {
                    return none();
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                if (clauseEnds(s, i)) {
                    return none();
                }
                Token t = p.token(i);
                if (t.word() && prepositions.contains(t.lower())) {
                    String phrase = places.place(p, i, s.scoreEnd, SURE_ON.contains(t.lower()));
                    if (phrase != null) {
                        return new Ruled(phrase, "behind the number, after \"" + t.text() + "\"");
                    }
                    if (places.vague()) {
                        return new Ruled(null, VAGUE);
                    }
                }
            }
        }
        return none();
    }

    /** {@code a PSNR of 32.3 and an SSIM of 0.98 on X}: what follows the next number is the place of both. */
    private Ruled shared(Surroundings s) {
        Passage p = s.p;
        int next = s.scoreEnd;
        if (next >= p.end(s.mention.token()) || next - s.last > 12) {
            return none();
        }
        boolean joined = false;
        for (int i = s.last + 1; i < next; i++) {
            boolean versus = p.token(i).is("vs") || p.token(i).is("versus");
            if (p.token(i).is("and")
                    && p.is(i + 1, "articles")
                    && s.governor >= 0
                    && ComparisonRule.cue(p.token(s.governor - 1 < 0 ? 0 : s.governor - 1))) {
                return none();
            }
            joined |= p.token(i).is("and") || versus || (p.token(i).is("to") && next - s.last <= 2);
            if (p.verb(i)
                    || p.mark(i, ";")
                    || p.mark(i, ")")
                    || (ComparisonRule.cue(p.token(i)) && !versus)
                    || p.token(i).is("while")) {
                return none();
            }
        }
        int limit = Math.min(p.end(s.mention.token()), next + 12);
        for (int i = next + 1; joined && i < limit; i++) {
            if (p.token(i).number()
                    || p.mark(i, ",")
                    || p.mark(i, ";")
                    || p.verb(i)
                    || p.token(i).is("while")) {
                return none();
            }
            if (SURE_ON.contains(p.token(i).lower())) {
                String phrase = places.place(p, i, p.end(s.mention.token()), true);
                return phrase == null ? none() : new Ruled(phrase, "behind the next number");
            }
        }
        return none();
    }

    private static boolean clauseEnds(Surroundings s, int i) {
        Passage p = s.p;
        Token t = p.token(i);
        return p.mark(i, ",")
                || p.mark(i, ";")
                || t.is("while")
                || t.is("whereas")
                || t.is("compared")
                || t.is("than")
                || t.is("versus")
                || t.is("vs")
                || t.is("when")
                || (p.verb(i) && !t.lower().endsWith("ing") && i > s.afterEnd);
    }

    /** {@code Mathematics (+5.5 points)}, {@code AIME: 53.8}, {@code MMLU 78.2}. */
    private Ruled beside(Surroundings s) {
        Passage p = s.p;
        int g = s.governor;
        if (g < 0) {
            return none();
        }
        int open = openBefore(s);
        if (open > s.leftStart
                && p.inName(open - 1)
                && (!compares(s, open) || Systems.exemplifies(p, open - 1, "benchmark nouns"))
                && introduced(p, p.nameFirst(open - 1))
                && !Systems.exemplifies(p, open - 1, "kinds of systems")
                && places.benchmarkName(p, open - 1)
                && !gazetteer.knowsMeasure(p.text(p.nameFirst(open - 1), p.nameLast(open - 1)))) {
            return new Ruled(p.text(p.nameFirst(open - 1), p.nameLast(open - 1)), "before the parenthesis");
        }
        boolean tied = p.mark(g, "(") || p.mark(g, ":") || p.mark(g, "=");
        int last = tied ? g - 1 : g;
        if (last < s.leftStart) {
            return none();
        }
        if (!p.inName(last)) {
            int start = s.phraseStart(last, s.leftStart);
            boolean task =
                    (p.mark(g, "(") && last > start && p.is(last, "benchmark nouns") && !p.is(last, "weak tasks"))
                            || (p.mark(g, "(")
                                    && last > start
                                    && (p.token(last).is("questions")
                                            || p.token(last).is("problems")
                                            || p.token(last).is("tasks")));
            return task ? new Ruled(p.text(start, last), "beside the number") : none();
        }
        int first = p.nameFirst(last);
        String name = p.text(first, p.nameLast(last));
        if (places.listed(name)) {
            return new Ruled(name, "beside the number");
        }
        boolean listed = first > 0
                && (p.token(first - 1).is("on")
                        || p.token(first - 1).is("in")
                        || p.token(first - 1).is("like")
                        || p.mark(first - 1, ",")
                        || p.token(first - 1).is("and"));
        return tied && listed && !compares(s, last) && places.benchmarkName(p, last) && !gazetteer.knowsMeasure(name)
                ? new Ruled(name, "beside the number")
                : none();
    }

    /** The parenthesis that the number stands in, if it opened at most six tokens before. */
    private static int openBefore(Surroundings s) {
        for (int i = s.first - 1; i > Math.max(s.leftStart, s.first - 7); i--) {
            if (s.p.mark(i, "(")) {
                return i;
            }
            if (s.p.mark(i, ")") || s.p.mark(i, ";")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean compares(Surroundings s, int to) {
        for (int i = s.leftStart; i < to; i++) {
            if (ComparisonRule.cue(s.p.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean introduced(Passage p, int name) {
        return name > 0
                && (p.token(name - 1).is("on")
                        || p.token(name - 1).is("like")
                        || (p.token(name - 1).is("as")
                                && p.token(Math.max(0, name - 2)).is("such"))
                        || p.token(name - 1).is("and")
                        || p.mark(name - 1, ","));
    }

    /** The nearest phrase to the left: {@code on X, S achieves 5}, {@code boosting X scores to 5}. */
    private Ruled before(Surroundings s, int from, int to) {
        Passage p = s.p;
        boolean clause = true;
        for (int i = to - 1; i >= from; i--) {
            Token t = p.token(i);
            clause &= !p.mark(i, ";");
            if (t.word()
                    && (SURE_ON.contains(t.lower())
                            || t.is("in")
                            || t.is("for")
                            || (t.is("like") && p.is(i - 1, "benchmark nouns"))
                            || t.is("under"))) {
                String phrase =
                        trainedWith(p, i + 1, from) ? null : places.place(p, i, to, SURE_ON.contains(t.lower()));
                boolean named = phrase != null && !phrase.equals(phrase.toLowerCase(Locale.ROOT));
                if (phrase != null && (clause || named) && !(places.insideSubject() && paper.benchmark() != null)) {
                    return new Ruled(phrase, "before the number, after \"" + t.text() + "\"");
                }
            }
            if (p.inName(i) && p.nameFirst(i) == i) {
                String name = p.text(i, p.nameLast(i));
                int noun = p.nameLast(i) + 1;
                if (noun < to && p.is(noun, "model nouns")) {
                    continue;
                }
                boolean several = noun < to
                        && p.token(noun).is("datasets")
                        && p.token(Math.max(0, i - 1)).is("and");
                if (several) {
                    i = listStart(p, i, from);
                    continue;
                }
                boolean dataset = noun < to
                        && p.is(noun, "dataset nouns")
                        && !(paper.benchmark() != null && p.word(noun + 1) && p.verb(noun + 1));
                if ((places.listed(name) && !trainedWith(p, i, from))
                        || ((dataset || changedScore(p, i, to)) && places.benchmarkName(p, i))) {
                    return new Ruled(name, "named before the number");
                }
            }
        }
        return none();
    }

    /** {@code A, B, and C datasets}: where the list starts whose last name starts at {@code name}. */
    private static int listStart(Passage p, int name, int from) {
        int first = name;
        int joint = name - 1;
        while (joint - 1 > from && (p.token(joint).is("and") || p.mark(joint, ","))) {
            int last = p.mark(joint - 1, ",") ? joint - 2 : joint - 1;
            if (!p.inName(last)) {
                break;
            }
            first = p.nameFirst(last);
            joint = first - 1;
        }
        return first;
    }

    /** {@code trained with A + B}: a dataset that the system was made of. */
    private static boolean trainedWith(Passage p, int name, int from) {
        for (int i = name - 1; i >= Math.max(from, name - 8) && !p.mark(i, ","); i--) {
            String lower = p.token(i).lower();
            if (lower.endsWith("trained") || lower.endsWith("-tuned") || lower.equals("finetuned")) {
                return true;
            }
        }
        return false;
    }

    /** {@code boosting MathVista scores from}, {@code improves X performance by}. */
    private boolean changedScore(Passage p, int name, int to) {
        int next = p.nameLast(name) + 1;
        if (next < to && p.is(next, "kept adjectives")) {
            next++;
        }
        boolean noun = next < to
                && (p.token(next).is("performance")
                        || p.token(next).is("score")
                        || p.token(next).is("scores")
                        || p.token(next).is("accuracy")
                        || p.token(next).is("results"));
        int verb = p.is(name - 1, "articles") ? name - 2 : name - 1;
        return noun && verb >= 0 && p.is(verb, "verbs changing") && !gazetteer.knowsMeasure(p.text(name, next));
    }

    /** {@code significantly improves long video generation, achieving}: the task that got better. */
    private static Ruled improved(Surroundings s) {
        Passage p = s.p;
        for (int i = p.start(s.mention.token()); i + 2 < s.mention.token(); i++) {
            if (p.is(i, "verbs changing") && p.verb(i)) {
                int first = p.is(i + 1, "determiners") ? i + 2 : i + 1;
                int last = first;
                while (last < s.mention.token() && p.word(last) && !p.breaks(last)) {
                    last++;
                }
                last--;
                if (last > first && p.is(last, "task heads")) {
                    return new Ruled(p.text(first, last), "what improved");
                }
            }
        }
        return none();
    }

    /** A surely placed name further behind in the sentence: {@code improves by 4 points, evaluated on X}. */
    private Ruled ahead(Surroundings s) {
        Passage p = s.p;
        for (int i = s.last + 1; i < p.end(s.mention.token()); i++) {
            if ((p.token(i).is("on") && p.inName(i + 1)) || (p.token(i).is("on") && p.inName(i + 2))) {
                int name = p.inName(i + 1) ? i + 1 : i + 2;
                if (places.listed(p.text(p.nameFirst(name), p.nameLast(name)))) {
                    return new Ruled(p.text(p.nameFirst(name), p.nameLast(name)), "named further behind");
                }
            }
        }
        return none();
    }

    private static Ruled none() {
        return new Ruled(null, "none named");
    }
}
