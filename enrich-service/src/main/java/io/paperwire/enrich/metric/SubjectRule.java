package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the system that a number belongs to and whether that is one that the paper compares against. */
final class SubjectRule {
    private static final String CHANGING = "start of \"from ... to\": what changes";
    private static final int RANGE_REACH = 12;
    /** {@code Success weighted by Path Length}: participles of measures. */
    private static final Set<String> WEIGHED = Set.of("weighted", "normalized", "normalised", "divided", "measured");

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
        if (rangeEnd && previous != null && previous.rule().equals(CHANGING)) {
            return new Subject(previous.name(), false, "end of \"from ... to\"");
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
        String old = reached ? oldSystem(s) : own;
        return old == null && rangeEnd && previous != null
                ? new Subject(previous.name(), false, "end of \"from ... to\"")
                : new Subject(old, false, "the paper's own system");
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
            String said = asideName(s);
            if (said != null) {
                return new Subject(said, true, "in parentheses behind");
            }
            String old = oldSystem(s);
            String changing = old != null ? null : changing(s);
            if (changing != null) {
                return new Subject(changing, true, CHANGING);
            }
            boolean itself = old != null && s.governor - 1 > s.leftStart && drifts(s.p, s.governor - 1);
            if (itself) {
                return new Subject(old, true, CHANGING);
            }
            return new Subject(old != null ? old : comparisons.comparedTo(s), true, "start of \"from ... to\"");
        }
        boolean older = s.governedBy("from") && s.before != null && s.governor <= s.leftStart && risen(s);
        if (older) {
            return new Subject(null, true, "end of \"to ... from\"");
        }
        String whose = s.governedBy("to") && s.before == null ? owner(s) : null;
        if (whose != null) {
            return new Subject(whose, false, "whose value changes");
        }
        Subject guessed = guessed(s);
        if (guessed != null) {
            return guessed;
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
    private boolean turned(Surroundings s) {
        int name = s.governor - 1;
        boolean place = s.parenthetical()
                && name > s.leftStart
                && s.p.inName(name)
                && !systems.system(s.p, s.p.nameFirst(name));
        for (int i = s.scoreStart; i < s.mention.token(); i++) {
            boolean listed = place && s.p.mark(i, ")") && s.p.token(i + 1).is("and");
            boolean back = listed || (s.p.token(i).is("and") && s.p.is(i + 1, "determiners"));
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

    /** {@code reduced to 0.135 from 0.4}: the number before is what was reached. */
    private static boolean risen(Surroundings s) {
        int to = s.before == null ? -1 : s.before.token() - 1;
        return s.p.in(to) && s.p.token(to).is("to");
    }

    /** {@code X reduces Y's success rate to 7%}: the owner of what the verb changes. */
    private @Nullable String owner(Surroundings s) {
        Passage p = s.p;
        for (int i = s.governor - 1; i > Math.max(s.leftStart, s.governor - 6) && p.word(i); i--) {
            if (p.token(i).possessive() && p.inName(i) && systems.system(p, p.nameFirst(i))) {
                int verb = p.is(p.nameFirst(i) - 1, "articles") ? p.nameFirst(i) - 2 : p.nameFirst(i) - 1;
                return p.is(verb, "verbs changing") ? Systems.strip(p.text(p.nameFirst(i), i)) : null;
            }
        }
        return null;
    }

    /** {@code (chance 33.0%)}, {@code (random: 25%)}: what anyone would get. */
    private static @Nullable Subject guessed(Surroundings s) {
        Passage p = s.p;
        int at = s.governor >= 0 && p.mark(s.governor, ":") ? s.governor - 1 : s.governor;
        boolean guess = at > s.leftStart
                && (p.token(at).is("chance") || p.token(at).is("random"))
                && (p.mark(at - 1, "(") || p.mark(at - 1, ",") || p.mark(at - 1, ";"));
        return guess ? new Subject(p.token(at).text(), true, "chance beside the number") : null;
    }

    /** {@code improving a pre-trained model's FID from}: whose value it was. */
    private @Nullable String oldSystem(Surroundings s) {
        int open = s.governor - 1;
        boolean aside = open >= s.leftStart && s.p.mark(open, "(") && s.before != null;
        int floor = aside ? s.p.start(s.governor) : s.scoreStart;
        int last = s.governor - 1;
        boolean told = !aside && last > s.leftStart && s.p.inName(last) && explained(s, last);
        if (told && s.p.token(s.p.nameFirst(last) - 1).is("for")) {
            String name = s.p.text(s.p.nameFirst(last), last);
            return paper.owns(name) ? null : name;
        }
        if (aside && explained(s, open - 1)) {
            String name = s.p.text(s.p.nameFirst(open - 1), open - 1);
            return paper.owns(name) ? null : name;
        }
        for (int i = s.governor - 1; i > floor && i > s.governor - (aside ? 20 : 10); i--) {
            if (s.p.token(i).possessive() && s.p.token(i).text().length() > 3) {
                int start = s.p.inName(i) ? s.p.nameFirst(i) : s.phraseStart(i, s.leftStart);
                String name = systems.phrase(s.p, start, i);
                return name == null || paper.owns(name) ? null : name;
            }
            boolean sized = s.p.token(i).is("of") && s.p.is(i + 1, "articles") && s.p.inName(i + 2);
            if (sized
                    && systems.system(s.p, i + 2)
                    && s.p.names(i + 1, s.governor).size() == 1) {
                String name = s.p.text(i + 2, s.p.nameLast(i + 2));
                return paper.owns(name) ? null : name;
            }
            boolean of = s.p.token(i).is("of") && s.p.inName(i + 1) && PlaceReader.modelName(s.p, i + 1);
            if ((of || s.p.is(i, "verbs changing")) && s.p.inName(i + 1) && systems.system(s.p, i + 1)) {
                String name = s.p.text(i + 1, s.p.nameLast(i + 1));
                return paper.owns(name) ? null : name;
            }
        }
        return null;
    }

    /** {@code by 51.7% for PLLaVA (from 38.1% to 57.8%)}: whose change the parenthesis explains. */
    private boolean explained(Surroundings s, int last) {
        int before = s.p.inName(last) ? s.p.nameFirst(last) - 1 : -1;
        return before >= s.leftStart
                && (s.p.token(before).is("for") || s.p.token(before).is("of"))
                && systems.system(s.p, s.p.nameFirst(last));
    }

    /** {@code from 0.74 (baseline ViT) to 0.79}. */
    private @Nullable String asideName(Surroundings s) {
        Passage p = s.p;
        int open = s.last + 1;
        if (!p.mark(open, "(")) {
            return null;
        }
        int close = open + 1;
        while (p.word(close) && close < open + 5) {
            close++;
        }
        String named = p.mark(close, ")") ? systems.named(p, open + 1, close) : null;
        return named == null ? null : systems.phrase(p, open + 1, close - 1);
    }

    /** {@code X's accuracy increased from}: a verb right behind what it tells of. */
    private static boolean drifts(Passage p, int verb) {
        return p.is(verb, "verbs drifting") && p.word(verb - 1) && !p.words().closed(p.token(verb - 1));
    }

    /** {@code Llama drops from}: the system that itself changes. */
    private @Nullable String changing(Surroundings s) {
        int verb = s.governor - 1;
        boolean intransitive = verb > s.leftStart && s.p.is(verb, "verbs drifting");
        int last = verb - 1;
        while (intransitive && last > s.leftStart) {
            int first = s.p.inName(last) ? s.p.nameFirst(last) : last;
            boolean placed = first - 1 > s.leftStart
                    && s.p.inName(last)
                    && (s.p.token(first - 1).is("on") || s.p.token(first - 1).is("in"));
            if (placed) {
                last = first - 2;
            } else if (!s.p.inName(last) && systems.measure(s.p, last)) {
                last--;
            } else {
                break;
            }
        }
        if (!intransitive || !s.p.inName(last) || !systems.system(s.p, s.p.nameFirst(last))) {
            return null;
        }
        String name = Systems.strip(s.p.text(s.p.nameFirst(last), last));
        // so short an acronym that rises or falls is a measure's
        boolean measure =
                s.p.token(last).acronym() && name.length() <= 4 && name.chars().allMatch(Character::isUpperCase);
        return measure || paper.owns(name) ? null : name;
    }

    /** {@code Search-R1-7B's 45.00 EM}, {@code o1-mini: 53.8}, {@code EAR-H (1.97)}, {@code 60.1 for X}. */
    private @Nullable Subject beside(Surroundings s, @Nullable Subject previous) {
        Passage p = s.p;
        int g = s.governor;
        if (g >= s.leftStart && g >= 0 && p.token(g).possessive() && p.inName(g) && systems.system(p, p.nameFirst(g))) {
            return new Subject(Systems.strip(p.text(p.nameFirst(g), p.nameLast(g))), false, "possessive");
        }
        boolean at = g > s.leftStart && p.token(g).is("at") && p.inName(g - 1) && systems.system(p, p.nameFirst(g - 1));
        int setting = at ? p.nameFirst(g - 1) - 1 : -1;
        boolean used = setting > s.leftStart
                && (p.token(setting).is("for") || p.token(setting).is("on"))
                && p.inName(setting - 1)
                && systems.system(p, p.nameFirst(setting - 1));
        if (used) {
            return new Subject(p.text(p.nameFirst(setting - 1), setting - 1), false, "beside the number");
        }
        if (at && p.nameFirst(g - 1) >= s.leftStart) {
            return new Subject(p.text(p.nameFirst(g - 1), g - 1), false, "beside the number");
        }
        boolean tight =
                g > s.leftStart && p.inName(g) && g == s.first - 1 && openedBefore(p, p.nameFirst(g), s.leftStart);
        if (tight && systems.system(p, p.nameFirst(g)) && s.afterEnd > s.last + 1) {
            return new Subject(p.text(p.nameFirst(g), g), false, "beside the number");
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
            boolean best = first - 2 > s.leftStart
                    && p.token(first - 1).is("for")
                    && p.token(first - 2).is("best");
            if (told && !best && systems.system(p, first)) {
                return new Subject(p.text(first, open - 1), false, "beside the number");
            }
        }
        return behind(s, previous);
    }

    private static boolean insideParenthesis(Surroundings s) {
        for (int i = s.first - 1; i >= s.leftStart && i > s.first - RANGE_REACH; i--) {
            if (s.p.mark(i, "(")) {
                return true;
            }
            if (s.p.mark(i, ")")) {
                return false;
            }
        }
        return false;
    }

    /** {@code (e.g., ACT 50%}: a parenthesis that opens right before the name. */
    private static boolean openedBefore(Passage p, int name, int floor) {
        for (int i = name - 1; i >= Math.max(floor, name - 4); i--) {
            if (p.mark(i, "(")) {
                return true;
            }
            if (p.word(i) && !p.token(i).is("e.g") && !p.token(i).is("i.e")) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Subject behind(Surroundings s, @Nullable Subject previous) {
        Passage p = s.p;
        int older = s.last + 2;
        if (p.in(older) && p.token(s.last + 1).is("with") && p.is(older, "baseline subjects") && p.inName(older + 1)) {
            return new Subject(p.text(older, p.nameLast(older + 1)), true, "behind \"with\"");
        }
        for (int i = s.last + 1; i < s.rightEnd; i++) {
            boolean reached = p.verb(i)
                    && p.token(i).lower().endsWith("ed")
                    && p.in(i + 1)
                    && p.token(i + 1).is("by");
            if (p.mark(i, ",") || p.mark(i, ";") || p.mark(i, ")") || (p.verb(i) && !reached)) {
                return null;
            }
            boolean used = p.token(i).is("with")
                    && paper.system() == null
                    && insideParenthesis(s)
                    && PlaceReader.modelName(p, i + 1);
            boolean agent =
                    p.token(i).is("by") && !WEIGHED.contains(p.token(i - 1).lower());
            boolean leads = p.token(i).is("for") || agent || used;
            int k = p.is(i + 1, "determiners") ? i + 2 : i + 1;
            if (p.token(i).is("by") && p.word(k) && !p.inName(k)) {
                int noun = k;
                while (noun < s.rightEnd && p.word(noun + 1) && !p.breaks(noun) && !p.inName(noun + 1)) {
                    noun++;
                }
                boolean named = p.mark(noun + 1, "(") && p.inName(noun + 2) && systems.system(p, noun + 2);
                if (p.is(noun, "model nouns")) {
                    String who = named ? p.text(noun + 2, p.nameLast(noun + 2)) : systems.phrase(p, k, noun);
                    return new Subject(who, false, "behind \"by\"");
                }
            }
            if (!leads || !p.inName(k) || !systems.system(p, k)) {
                continue;
            }
            String name = p.text(k, p.nameLast(k));
            boolean inside = p.mark(p.nameLast(k) + 1, ")") && previous != null && !name.equals(previous.name());
            boolean listed =
                    previous != null && previous.baseline() && p.token(i).is("for");
            boolean told = s.governor >= 0
                    && p.token(i).is("for")
                    && insideParenthesis(s)
                    && (p.token(k).surelyName() || p.is(p.nameLast(k), "model nouns"))
                    && !(p.word(p.nameLast(k) + 1) && !p.words().closed(p.token(p.nameLast(k) + 1)));
            if (told && !listed && !paper.owns(name) && !PlaceReader.modelName(p, k)) {
                return new Subject(name, false, "behind \"for\"");
            }
            if (listed && !paper.owns(name)) {
                return new Subject(name, true, "behind \"for\"");
            }
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
