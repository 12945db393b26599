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
            "above");
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
        if (previous != null && previous.baseline() && listed(s)) {
            int name = s.governor - 1;
            return new SubjectRule.Subject(
                    p.text(p.nameFirst(name), p.nameLast(name)), true, "listed with what is compared against");
        }
        int cue = cueBefore(s);
        if (cue < 0) {
            return null;
        }
        boolean alone = s.scoreStart <= p.start(s.mention.token());
        String who = who(s, cue);
        if (alone && (who == null || !(s.parenthetical() || besideName(s)))) {
            return null;
        }
        if (VERBS.contains(p.token(cue).lower()) && !(s.parenthetical() || besideName(s))) {
            return null;
        }
        if (who != null && (paper.owns(who) || who.equals("others"))) {
            return null;
        }
        return new SubjectRule.Subject(
                who, true, "compared against: " + p.token(cue).lower());
    }

    /** {@code beating X (90.4) and Y (92.3)}: the second of them. */
    private boolean listed(Surroundings s) {
        Passage p = s.p;
        int name = s.governor - 1;
        if (!s.parenthetical() || name < s.leftStart || !p.inName(name) || !systems.system(p, p.nameFirst(name))) {
            return false;
        }
        int before = p.nameFirst(name) - 1;
        while (before > s.leftStart
                && p.word(before)
                && !p.words().is("conjunctions", p.token(before))
                && !p.verb(before)
                && before > p.nameFirst(name) - 5) {
            before--;
        }
        return before >= s.leftStart && (p.token(before).is("and") || p.mark(before, ",")) && before <= s.leftStart + 2;
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
            boolean cut = t.is("while")
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
            if (systems.system(p, name[0])) {
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
        return last != null ? last : whoBehind(s, cue);
    }

    private @Nullable String whoBehind(Surroundings s, int cue) {
        Passage p = s.p;
        int limit = Math.min(s.rightEnd, s.last + 10);
        for (int i = s.last + 1; i < limit && !p.mark(i, ";") && !p.mark(i, ")") && !p.mark(i, "."); i++) {
            Token t = p.token(i);
            if (t.is("for") || t.is("by") || t.is("of") || t.is("from") || t.is("with") || t.is("in")) {
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
        while (start < to && (p.token(start).is("to") || p.token(start).is("with") || p.is(start, "determiners"))) {
            start++;
        }
        int end = phraseEnd(p, start, to);
        return end > start && !p.is(end - 1, "measure heads") ? systems.phrase(p, start, end - 1) : null;
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
