package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the system that a number belongs to and whether that is one that the paper compares against. */
final class SubjectRule {
    private static final int RANGE_REACH = 12;

    /** A subject with the answer whether it is a baseline. */
    record Subject(@Nullable String name, boolean baseline, String rule) {}

    private final PaperContext paper;
    private final Systems systems;
    private final ComparisonRule comparisons;
    private final ClauseRule clauses;
    private final SizedSubjectRule sizes;

    SubjectRule(PaperContext paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.systems = new Systems(paper, gazetteer);
        this.comparisons = new ComparisonRule(paper, systems);
        this.clauses = new ClauseRule(paper, systems);
        this.sizes = new SizedSubjectRule(paper, systems);
    }

    Subject find(Surroundings s, KindRule.Decision kind, @Nullable Subject previous) {
        if (kind.kind() == Kind.SCALE) {
            return sizes.find(s, previous);
        }
        if (!kind.change()) {
            Subject own = absolute(s, previous);
            if (own != null) {
                return own;
            }
        }
        boolean rangeEnd = previous != null && previous.baseline() && s.governedBy("to");
        if (previous != null && !rangeEnd && !(previous.baseline() && (kind.change() || turned(s))) && joined(s)) {
            return new Subject(previous.name(), previous.baseline(), "carried from the number before");
        }
        Subject clause = clauses.find(s);
        if (clause != null) {
            return clause;
        }
        if (previous != null && !previous.baseline() && previous.name() != null) {
            return new Subject(previous.name(), false, "carried within the sentence");
        }
        String own = paper.system();
        boolean reached = own == null && s.governedBy("to");
        return new Subject(reached ? oldSystem(s) : own, false, "the paper's own system");
    }

    private @Nullable Subject absolute(Surroundings s, @Nullable Subject previous) {
        boolean asideRange = s.parenthetical()
                && s.p.in(s.last + 2)
                && s.p.token(s.last + 1).is("to")
                && s.p.token(s.last + 2).number();
        boolean ranging = s.governor > 0
                && (s.p.token(s.governor - 1).is("ranging")
                        || s.p.token(s.governor - 1).is("varying"));
        boolean arrow = s.p.mark(s.last + 1, "→") || (s.p.mark(s.last + 1, "-") && s.p.mark(s.last + 2, ">"));
        if (asideRange || arrow || (s.governedBy("from") && !ranging && rangeFollows(s))) {
            String old = oldSystem(s);
            old = old != null ? old : changing(s);
            return new Subject(old != null ? old : comparisons.comparedLater(s), true, "start of \"from ... to\"");
        }
        Subject compared = comparisons.find(s, previous);
        return compared != null ? compared : beside(s, previous);
    }

    /** {@code 55.4% on A and 57.8% on B}: no verb and no other system between the two numbers. */
    private boolean joined(Surroundings s) {
        Passage p = s.p;
        for (int[] name : p.names(s.scoreStart, s.mention.token())) {
            boolean placed = p.token(name[0] - 1).word() && p.words().is("prepositions", p.token(name[0] - 1));
            if (!placed
                    && systems.system(p, name[0])
                    && (paper.owns(p.text(name[0], name[1])) || PlaceReader.modelName(p, name[0]))) {
                return false;
            }
        }
        for (int i = s.scoreStart; i < s.mention.token(); i++) {
            Token t = p.token(i);
            boolean cut = (p.verb(i) && !t.is("using"))
                    || p.is(i, "irregular achieving")
                    || ComparisonRule.cue(t)
                    || p.mark(i, ";")
                    || t.is("while")
                    || t.is("whereas")
                    || t.is("with")
                    || t.is("than");
            if (cut) {
                return false;
            }
        }
        return true;
    }

    /** {@code compared to 67.2 for Y and an 8.1 on Z}: after the comparison the text comes back to its own system. */
    private static boolean turned(Surroundings s) {
        for (int i = s.scoreStart; i < s.mention.token(); i++) {
            boolean back = s.p.token(i).is("and") && s.p.is(i + 1, "determiners");
            if (back || (s.p.mark(i, ")") && !s.parenthetical())) {
                return true;
            }
        }
        return false;
    }

    private static boolean rangeFollows(Surroundings s) {
        Passage p = s.p;
        int end = Math.min(p.end(s.mention.token()), s.last + RANGE_REACH);
        for (int i = s.last + 1; i + 2 < p.size() && i + 1 < end; i++) {
            if (p.token(i).is("to")
                    && (p.token(i + 1).number()
                            || p.token(i + 1).is("over")
                            || p.mark(i + 1, "~")
                            || (p.is(i + 1, "limiters") && p.token(i + 2).number())
                            || p.token(i + 1).is("a"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code improving a pre-trained model's FID from}: whose value it was. */
    private @Nullable String oldSystem(Surroundings s) {
        int open = s.governor - 1;
        boolean aside = open >= s.leftStart && s.p.mark(open, "(") && s.before != null;
        int floor = aside ? s.p.start(s.governor) : s.leftStart;
        for (int i = s.governor - 1; i > floor && i > s.governor - (aside ? 20 : 8); i--) {
            if (s.p.token(i).possessive() && s.p.token(i).text().length() > 3) {
                int start = s.p.inName(i) ? s.p.nameFirst(i) : s.phraseStart(i, s.leftStart);
                String name = systems.phrase(s.p, start, i);
                return name == null || paper.owns(name) ? null : name;
            }
            boolean of = s.p.token(i).is("of") && s.p.inName(i + 1) && PlaceReader.modelName(s.p, i + 1);
            if ((of || s.p.is(i, "verbs changing")) && s.p.inName(i + 1) && systems.system(s.p, i + 1)) {
                String name = s.p.text(i + 1, s.p.nameLast(i + 1));
                return paper.owns(name) ? null : name;
            }
        }
        return null;
    }

    /** {@code Llama drops from}: the system that itself changes. */
    private @Nullable String changing(Surroundings s) {
        int verb = s.governor - 1;
        boolean intransitive = verb > s.leftStart && s.p.is(verb, "verbs drifting");
        int last = verb - 1;
        while (intransitive && last > s.leftStart && !s.p.inName(last) && systems.measure(s.p, last)) {
            last--;
        }
        if (!intransitive || !s.p.inName(last) || !systems.system(s.p, s.p.nameFirst(last))) {
            return null;
        }
        String name = Systems.strip(s.p.text(s.p.nameFirst(last), last));
        return paper.owns(name) ? null : name;
    }

    /** {@code Search-R1-7B's 45.00 EM}, {@code o1-mini: 53.8}, {@code EAR-H (1.97)}, {@code 60.1 for X}. */
    private @Nullable Subject beside(Surroundings s, @Nullable Subject previous) {
        Passage p = s.p;
        int g = s.governor;
        if (g >= s.leftStart && g >= 0 && p.token(g).possessive() && p.inName(g) && systems.system(p, p.nameFirst(g))) {
            return new Subject(Systems.strip(p.text(p.nameFirst(g), p.nameLast(g))), false, "possessive");
        }
        boolean at = g > s.leftStart && p.token(g).is("at") && p.inName(g - 1) && systems.system(p, p.nameFirst(g - 1));
        if (at && p.nameFirst(g - 1) >= s.leftStart) {
            return new Subject(p.text(p.nameFirst(g - 1), g - 1), false, "beside the number");
        }
        boolean aside = p.mark(s.last + 1, "(") && p.inName(s.last + 2) && p.mark(p.nameLast(s.last + 2) + 1, ")");
        if (aside && PlaceReader.modelName(p, s.last + 2) && systems.system(p, s.last + 2)) {
            return new Subject(p.text(s.last + 2, p.nameLast(s.last + 2)), false, "in parentheses behind");
        }
        boolean noun = g > s.leftStart && p.token(g).is("at") && p.is(g - 1, "model nouns") && !p.inName(g - 1);
        int noun0 = noun ? s.phraseStart(g - 1, s.leftStart) : g;
        if (noun && noun0 < g - 1) {
            return new Subject(systems.phrase(p, noun0, g - 1), false, "beside the number");
        }
        int open = -1;
        if (g >= 0 && (s.parenthetical() || p.mark(g, ":"))) {
            open = g;
        } else if (g - 1 >= s.leftStart && p.mark(g - 1, "(")) {
            open = g - 1;
        }
        for (int i = open - 1; open > s.leftStart && i >= Math.max(s.leftStart, open - 3); i--) {
            if (p.token(i).is("human") || p.token(i).is("humans")) {
                String human = systems.phrase(p, i, p.is(open - 1, "quality nouns") ? open - 2 : open - 1);
                return new Subject(human, true, "humans beside the number");
            }
        }
        if (open > s.leftStart && p.inName(open - 1)) {
            int first = p.nameFirst(open - 1);
            boolean told = PlaceReader.modelName(p, open - 1)
                    || paper.owns(p.text(first, open - 1))
                    || (first > 0
                            && (p.token(first - 1).is("by")
                                    || p.token(first - 1).is("with")
                                    || p.is(first - 1, "model nouns")));
            if (told && systems.system(p, first)) {
                return new Subject(p.text(first, open - 1), false, "beside the number");
            }
        }
        return behind(s, previous);
    }

    private @Nullable Subject behind(Surroundings s, @Nullable Subject previous) {
        Passage p = s.p;
        for (int i = s.last + 1; i < s.rightEnd; i++) {
            if (p.mark(i, ",") || p.mark(i, ";") || p.mark(i, ")") || p.verb(i)) {
                return null;
            }
            boolean leads = p.token(i).is("for") || p.token(i).is("by");
            int k = p.is(i + 1, "determiners") ? i + 2 : i + 1;
            if (!leads || !p.inName(k) || !systems.system(p, k)) {
                continue;
            }
            String name = p.text(k, p.nameLast(k));
            boolean inside = p.mark(p.nameLast(k) + 1, ")") && previous != null && !name.equals(previous.name());
            if (inside
                    || PlaceReader.modelName(p, k)
                    || paper.owns(name)
                    || p.token(i).is("by")) {
                boolean baseline = inside && !paper.owns(name) && paper.benchmark() == null;
                return new Subject(name, baseline, "behind \"" + p.token(i).text() + "\"");
            }
        }
        return null;
    }
}
