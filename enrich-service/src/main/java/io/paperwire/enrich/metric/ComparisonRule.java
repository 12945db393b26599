package io.paperwire.enrich.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds numbers that belong to what the paper compares against: {@code compared to X's 45.0}, {@code beating X (21.2)}. */
final class ComparisonRule {
    private static final Set<String> CUES = Set.of(
            "compared",
            "versus",
            "vs",
            "outperforming",
            "surpassing",
            "exceeding",
            "than",
            "beating",
            "over",
            "unlike",
            "against",
            "outpacing",
            "comparable",
            "underperforming",
            "relative",
            "above",
            "rivaling",
            "rivalling",
            "trailing",
            "approaching");
    private static final Set<String> VERBS = Set.of(
            "outperforms",
            "surpasses",
            "outperformed",
            "surpassed",
            "exceeds",
            "exceeded",
            "beats",
            "outperform",
            "surpass");
    private static final int REACH = 16;
    private static final int LISTED = 5;

    private final PaperContext paper;
    private final Systems systems;

    ComparisonRule(PaperContext paper, Systems systems) {
        this.paper = paper;
        this.systems = systems;
    }

    /** Whether the word introduces what is compared against. */
    static boolean cue(Token t) {
        return t.word() && CUES.contains(t.lower());
    }

    SubjectRule.@Nullable Subject find(Surroundings s, SubjectRule.@Nullable Subject previous) {
        Passage p = s.p;
        String listed = previous != null && previous.baseline() ? listed(s) : null;
        if (listed != null) {
            return new SubjectRule.Subject(listed, !paper.owns(listed), "listed with what is compared against");
        }
        String peer = previous != null && !previous.baseline() ? peer(s) : null;
        if (peer != null) {
            return new SubjectRule.Subject(peer, !paper.owns(peer), "comparable to");
        }
        int cue = cueBefore(s);
        if (cue < 0 || opensPair(s) || qualified(s)) {
            return null;
        }
        boolean alone = s.scoreStart <= p.start(s.mention.token());
        String who = who(s, cue);
        if (alone && (who == null || !(s.parenthetical() || besideName(s)))) {
            return null;
        }
        if (p.token(cue).is("against") && systems.named(p, cue + 1, s.first) == null) {
            return null;
        }
        if (VERBS.contains(p.token(cue).lower()) && !(s.parenthetical() || besideName(s))) {
            return null;
        }
        if (who != null && (paper.owns(who) || who.equals("others"))) {
            return null;
        }
        if (who != null && who.startsWith("proposed ")) {
            return new SubjectRule.Subject(
                    paper.system() != null ? paper.system() : who, false, "the proposed one that is compared");
        }
        if (exemplified(s, cue) && systems.named(p, cue + 1, s.first) == null) {
            return null;
        }
        return new SubjectRule.Subject(
                who, true, "compared against: " + p.token(cue).lower());
    }

    /** {@code a comparable score (80.84%) to the baseline (80.80%)}. */
    private @Nullable String peer(Surroundings s) {
        Passage p = s.p;
        int to = s.leftStart + 1;
        boolean tied = s.parenthetical()
                && p.mark(s.leftStart, ")")
                && to < s.governor
                && p.token(to).is("to")
                && s.findLast("even adjectives", p.start(to), s.leftStart) >= 0;
        if (!tied || s.governor - to > LISTED + 1) {
            return null;
        }
        String named = systems.named(p, to + 1, s.governor);
        return named != null ? named : systems.phrase(p, to + 1, s.governor - 1);
    }

    /** {@code beating X (90.4) and plain scaling (92.3)}: the second of them; null for none. */
    private @Nullable String listed(Surroundings s) {
        Passage p = s.p;
        int last = s.governor - 1;
        if (!s.parenthetical() || last < s.leftStart || !p.word(last)) {
            return null;
        }
        int first = last;
        while (first > s.leftStart
                && first > last - LISTED
                && p.word(first - 1)
                && (p.inName(first - 1) || !(p.is(first - 1, "conjunctions") || p.verb(first - 1)))) {
            first--;
        }
        boolean joined =
                first > 0 && (p.token(first - 1).is("and") || p.mark(first - 1, ",")) && first <= s.leftStart + 3;
        String named = systems.named(p, first, last + 1);
        if (!joined || systems.measure(p, last) || (named == null && p.inName(last))) {
            return null;
        }
        return named != null ? named : systems.phrase(p, first, last);
    }

    /** {@code better than baselines (e.g., 99%)}: an example of the better one. */
    private static boolean exemplified(Surroundings s, int cue) {
        for (int i = s.first - 1; i > cue; i--) {
            if (s.p.mark(i, "(")) {
                return s.p.token(i + 1).is("e.g")
                        || s.p.token(i + 1).is("reaching")
                        || s.p.token(i + 1).is("achieving");
            }
        }
        return false;
    }

    /** {@code outperforms X on LPIPS (0.1) and MMLU (0.7)}: what stands before the parenthesis is no system. */
    private boolean qualified(Surroundings s) {
        int open = s.governor;
        while (open > s.leftStart && open > s.governor - LISTED && !s.p.mark(open, "(") && !s.p.mark(open, ")")) {
            open--;
        }
        int last = open - 1;
        if (!s.p.mark(Math.max(open, 0), "(") || last < s.leftStart) {
            return false;
        }
        boolean place = s.p.inName(last) && !systems.system(s.p, s.p.nameFirst(last));
        return place || systems.measure(s.p, last);
    }

    /** {@code outperforms X in quality (72.5% vs 70.9%)}: the first of the two, which is the better system's. */
    static boolean opensPair(Surroundings s) {
        int next = s.last + 1;
        boolean versus =
                s.p.in(next + 1) && (s.p.token(next).is("vs") || s.p.token(next).is("versus"));
        int number = versus && s.p.mark(next + 1, ".") ? next + 2 : next + 1;
        return s.parenthetical()
                && versus
                && s.p.in(number)
                && s.p.token(number).number();
    }

    private static boolean besideName(Surroundings s) {
        int g = s.governor;
        return g > 0 && (s.p.inName(g) || (s.p.mark(g - 1, "(") && s.p.inName(g - 2)));
    }

    private static int cueBefore(Surroundings s) {
        Passage p = s.p;
        int floor = Math.max(s.leftStart, s.first - REACH);
        int commas = 0;
        for (int i = s.first - 1; i >= floor; i--) {
            Token t = p.token(i);
            if (cue(t) || (t.word() && VERBS.contains(t.lower()))) {
                boolean filler = i > s.governor && (t.is("over") || t.is("than") || t.is("above") || t.is("exceeding"));
                if (!filler) {
                    return i;
                }
            }
            commas += p.mark(i, ",") ? 1 : 0;
            boolean joined = t.is("and") && !(p.inName(i + 1) && p.inName(i - 1)) && !p.mark(i - 1, ",");
            boolean adds = t.is("with") && p.mark(i - 1, ",") && p.is(i + 1, "articles");
            boolean cut = t.is("while")
                    || adds
                    || t.is("alongside")
                    || (joined && alreadyChanged(s, i))
                    || t.is("whereas")
                    || p.mark(i, ";")
                    || commas > 2
                    || (commas > 0 && p.verb(i))
                    || (p.verb(i) && !t.lower().endsWith("ed") && !p.inName(i));
            if (cut) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code 5% over X and a score of 70}: the comparison went with the change before. */
    private static boolean alreadyChanged(Surroundings s, int and) {
        return s.before != null && s.p.is(and + 1, "determiners");
    }

    private @Nullable String who(Surroundings s, int cue) {
        Passage p = s.p;
        int to = s.mention.token();
        String last = null;
        for (int[] name : p.names(cue + 1, to)) {
            if (systems.system(p, name[0]) && !placed(p, name[0])) {
                last = Systems.strip(p.text(name[0], name[1]));
            }
        }
        if (s.parenthetical()) {
            for (int i = s.mention.last() + 1; i < s.rightEnd && !p.mark(i, ")"); i++) {
                if (p.token(i).is("for") && p.inName(i + 1) && systems.system(p, i + 1)) {
                    return p.text(i + 1, p.nameLast(i + 1));
                }
            }
        }
        if (last != null) {
            return last;
        }
        String behind = whoBehind(s, cue);
        if (behind != null) {
            return behind;
        }
        String outdone = outdone(s, cue);
        return outdone != null ? outdone : comparedLater(s);
    }

    /** {@code outperforming A on B and C}: a place, or one in a list of places. */
    private static boolean placed(Passage p, int name) {
        int i = p.nameFirst(name) - 1;
        while (i > p.start(name) && (p.inName(i) || p.token(i).is("and") || p.mark(i, ",") || p.is(i, "determiners"))) {
            i--;
        }
        return p.token(Math.max(i, 0)).is("on") && !PlaceReader.modelName(p, name);
    }

    /** {@code outperforms X in similarity (0.33 vs 0.34)}: whom the clause around the parenthesis outdoes. */
    private @Nullable String outdone(Surroundings s, int cue) {
        Passage p = s.p;
        for (int i = cue - 1; i > p.start(cue); i--) {
            Token t = p.token(i);
            if (t.word() && (VERBS.contains(t.lower()) || (cue(t) && !t.is("over") && !t.is("above")))) {
                return systems.named(p, i + 1, Math.min(cue, i + 10));
            }
        }
        return null;
    }

    /** {@code from 5% to 9% compared to X}: whom the end of the sentence compares with. */
    @Nullable
    String comparedTo(Surroundings s) {
        Passage p = s.p;
        for (int i = s.last + 1; i < p.end(s.mention.token()); i++) {
            if (p.token(i).is("compared")) {
                return systems.named(p, i + 1, Math.min(p.end(i), i + REACH / 2));
            }
        }
        return null;
    }

    /** {@code A (87% vs 86%) and B (64% vs 59%), compared to X}: whom the end of the sentence names. */
    @Nullable
    String comparedLater(Surroundings s) {
        Passage p = s.p;
        for (int i = s.last + 1; i < p.end(s.mention.token()); i++) {
            if (p.token(i).is("compared")
                    || p.token(i).is("outperforming")
                    || p.token(i).is("surpassing")) {
                return systems.named(p, i + 1, Math.min(p.end(i), i + REACH / 2));
            }
        }
        return null;
    }

    private @Nullable String whoBehind(Surroundings s, int cue) {
        Passage p = s.p;
        int limit = Math.min(s.rightEnd, s.last + 10);
        boolean versus = s.governor >= 0 && (s.governedBy("vs") || s.governedBy("versus"));
        for (int i = s.last + 1; i < limit && !p.mark(i, ";") && !p.mark(i, ")") && !p.mark(i, "."); i++) {
            Token t = p.token(i);
            if (versus && t.is("on")) {
                int to = i + 1;
                while (to < limit && !p.token(to).is("for")) {
                    to++;
                }
                String second = to < limit ? second(p, to + 1) : null;
                if (second != null) {
                    return second;
                }
            }
            if (t.is("for")
                    || t.is("by")
                    || t.is("using")
                    || t.is("of")
                    || t.is("from")
                    || t.is("with")
                    || t.is("in")) {
                String second = t.is("for") ? second(p, i + 1) : null;
                if (second != null) {
                    return second;
                }
                int end = phraseEnd(p, i + 1, s.rightEnd);
                String named = systems.named(p, i + 1, Math.min(s.rightEnd, end + 3));
                return named != null ? named : systems.phrase(p, i + 1, end - 1);
            }
            if (t.is("baseline")) {
                return "baseline";
            }
        }
        int start = cue + 1;
        int to = s.mention.token();
        while (start < to
                && (p.token(start).is("to")
                        || p.token(start).is("with")
                        || p.mark(start, ".")
                        || p.is(start, "determiners"))) {
            start++;
        }
        int end = phraseEnd(p, start, to);
        for (int i = start; i < end; i++) {
            if (systems.measure(p, i) || p.is(i, "weak nouns")) {
                return null;
            }
        }
        return end > start ? systems.phrase(p, start, end - 1) : null;
    }

    /** {@code 78.0% vs 51.5% on X for A vs B}: the second of the systems. */
    private @Nullable String second(Passage p, int first) {
        if (!p.inName(first)) {
            return null;
        }
        int versus = p.nameLast(first) + 1;
        boolean pair =
                p.in(versus + 1) && (p.token(versus).is("vs") || p.token(versus).is("versus"));
        int name = pair && p.mark(versus + 1, ".") ? versus + 2 : versus + 1;
        return pair && p.inName(name) && systems.system(p, name) ? p.text(name, p.nameLast(name)) : null;
    }

    private static int phraseEnd(Passage p, int from, int to) {
        int i = from;
        while (i < to
                && p.word(i)
                && (!p.breaks(i) || (p.is(i, "determiners") && i == from) || p.is(i, "trimmed adjectives"))) {
            i++;
        }
        return i;
    }
}
