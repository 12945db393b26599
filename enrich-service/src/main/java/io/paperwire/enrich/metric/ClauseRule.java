package io.paperwire.enrich.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject of the verb that governs a number: {@code EAR-H achieves an FID of 1.97}. */
final class ClauseRule {
    private static final Set<String> SKIPPED = Set.of(
            "also",
            "only",
            "thereby",
            "significantly",
            "consistently",
            "further",
            "still",
            "substantially",
            "successfully",
            "can",
            "could",
            "even",
            "effectively",
            "has",
            "have",
            "not",
            "is",
            "are",
            "was",
            "notably",
            "dramatically",
            "respectively",
            "merely",
            "just",
            "ultimately",
            "were",
            "does",
            "will",
            "may",
            "often");
    private static final Set<String> INNER_PARTICIPLES = Set.of(
            "using",
            "powered",
            "trained",
            "fine-tuned",
            "finetuned",
            "equipped",
            "based",
            "augmented",
            "combined",
            "initialized");
    private static final Set<String> FRONT = Set.of(
            "using",
            "with",
            "for",
            "instance",
            "example",
            "where",
            "like",
            "notably",
            "e.g",
            "specifically",
            "particularly",
            "even",
            "our",
            "while",
            "whereas",
            "when",
            "i.e",
            "namely",
            "only",
            "although",
            "though",
            "as");

    private static final Set<String> NAMED = Set.of("subject of the verb", "apposition of the subject");
    private static final int ENABLED = 10;
    private static final int OPENING = 2;

    private final PaperContext paper;
    private final Systems systems;

    ClauseRule(PaperContext paper, Systems systems) {
        this.paper = paper;
        this.systems = systems;
    }

    SubjectRule.@Nullable Subject find(Surroundings s) {
        Passage p = s.p;
        int floor = p.start(s.mention.token());
        for (int v = s.first - 1; v > floor; v--) {
            if (p.mark(v, ";")) {
                break;
            }
            boolean verb = (p.is(v, "verbs achieving")
                            && p.verb(v)
                            && !INNER_PARTICIPLES.contains(p.token(v).lower()))
                    || p.is(v, "irregular achieving")
                    || has(p, v);
            if (verb && !p.token(v).is("compared")) {
                SubjectRule.Subject found = subjectOf(p, v, floor);
                if (found != null) {
                    return found;
                }
            }
        }
        return otherwise(s, floor);
    }

    /** {@code X was validated by experts, achieving}: the subject of another verb of the sentence, if it has a name. */
    private SubjectRule.@Nullable Subject otherwise(Surroundings s, int floor) {
        Passage p = s.p;
        for (int v = s.first - 1; v > floor && !p.mark(v, ";"); v--) {
            boolean was = p.token(v).is("was") || p.token(v).is("were");
            SubjectRule.Subject found = was ? subjectOf(p, v, floor) : null;
            if (found != null && found.name() != null && NAMED.contains(found.rule())) {
                return found;
            }
        }
        return null;
    }

    /** {@code EIA can have up to a 70% success rate}: "have" as the verb itself. */
    private static boolean has(Passage p, int i) {
        Token t = p.token(i);
        boolean have = t.is("have") || t.is("has") || t.is("had");
        return have
                && p.in(i + 1)
                && (p.token(i + 1).number()
                        || p.is(i + 1, "articles")
                        || p.token(i + 1).is("up"));
    }

    private SubjectRule.@Nullable Subject subjectOf(Passage p, int verb, int floor) {
        if (p.in(verb - 1) && verb - 1 > floor && p.token(verb - 1).is("to")) {
            return enabled(p, verb - 2, floor);
        }
        int last = verb - 1;
        while (last >= floor
                && p.word(last)
                && (SKIPPED.contains(p.token(last).lower())
                        || (p.token(last).lower().endsWith("ly") && !p.inName(last)))) {
            last--;
        }
        if (last > floor + 1 && (p.token(last).is("which") || p.token(last).is("who")) && p.mark(last - 1, ",")) {
            return relative(p, last - 2, floor);
        }
        if (last > floor + 1 && (p.token(last).is("which") || p.token(last).is("that")) && p.inName(last - 1)) {
            SubjectRule.Subject antecedent = relative(p, last - 1, floor);
            if (antecedent != null) {
                return antecedent;
            }
        }
        if (last >= floor && p.mark(last, ",")) {
            boolean finite = !p.token(verb).lower().endsWith("ing");
            boolean inner = last > floor + 1 && p.inName(last - 1) && p.mark(p.nameFirst(last - 1) - 1, ",");
            return finite || inner ? apposed(p, last, floor) : null;
        }
        int first = segmentStart(p, last, floor);
        return first > last ? null : segment(p, first, last);
    }

    /** {@code the method enabled a small model to achieve}: the one that is enabled. */
    private SubjectRule.@Nullable Subject enabled(Passage p, int last, int floor) {
        for (int i = last; i > floor && i > last - ENABLED; i--) {
            if (p.is(i, "verbs enabling")) {
                return i == last ? null : segment(p, i + 1, last);
            }
            if (!p.word(i) || p.is(i, "conjunctions")) {
                return null;
            }
        }
        return null;
    }

    /** {@code outperforming DreamerV3, which achieves}. */
    private SubjectRule.@Nullable Subject relative(Passage p, int last, int floor) {
        if (last >= floor && p.is(last, "model nouns") && !p.inName(last)) {
            int start = segmentStart(p, last, floor);
            boolean cue = start > floor && ComparisonRule.cue(p.token(start - 1));
            return new SubjectRule.Subject(systems.phrase(p, start, last), cue, "antecedent of the relative clause");
        }
        if (last < floor || !p.inName(last) || !systems.system(p, p.nameFirst(last))) {
            return null;
        }
        int first = p.nameFirst(last);
        boolean against = first > floor && ComparisonRule.cue(p.token(first - 1));
        boolean example = first > floor && p.token(first - 1).is("like");
        for (int i = first - 2; example && i > floor && i > first - 6; i--) {
            against |= ComparisonRule.cue(p.token(i));
        }
        return new SubjectRule.Subject(p.text(first, last), against, "antecedent of the relative clause");
    }

    /** {@code the best framework, Bolt.diy powered by X, achieved}. */
    private SubjectRule.@Nullable Subject apposed(Passage p, int comma, int floor) {
        int open = comma - 1;
        while (open > floor && !p.mark(open, ",")) {
            open--;
        }
        int first = open + 1;
        while (first < comma
                && (p.token(first).is("like")
                        || p.token(first).is("such")
                        || p.token(first).is("as")
                        || p.token(first).is("namely")
                        || p.token(first).is("particularly")
                        || p.token(first).is("especially")
                        || p.token(first).is("notably")
                        || p.token(first).is("including"))) {
            first++;
        }
        if (open <= floor) {
            return null;
        }
        boolean clause =
                participle(p, first) || p.is(first, "prepositions") || (p.is(first, "conjunctions") && first < comma);
        if (clause || systems.named(p, first, comma) == null) {
            int start = segmentStart(p, open - 1, floor);
            return start > open - 1 || (!clause && systems.named(p, start, open) == null)
                    ? null
                    : segment(p, start, open - 1);
        }
        int outer = segmentStart(p, open - 1, floor);
        boolean baseline = baselineWords(p, outer, open - 1);
        int end = comma - 1;
        for (int i = first + 1; i < comma; i++) {
            if (p.token(i).is("with") && !p.inName(i + 1)) {
                end = i - 1;
                break;
            }
        }
        String inner =
                p.inName(first) && systems.system(p, first) ? p.text(first, end) : systems.named(p, first, comma);
        return new SubjectRule.Subject(inner, baseline, "apposition of the subject");
    }

    /** {@code pre-trained on ...}: what opens a clause that only describes the subject. */
    private static boolean participle(Passage p, int i) {
        String lower = p.token(i).lower();
        return INNER_PARTICIPLES.contains(lower)
                || (p.word(i) && lower.endsWith("ed") && !p.inName(i))
                || p.is(i, "irregular verbs");
    }

    private static int segmentStart(Passage p, int last, int floor) {
        int i = last;
        int depth = 0;
        while (i >= floor) {
            if (p.mark(i, ")") && i <= floor + 1) {
                break;
            }
            if (p.mark(i, ")")) {
                depth++;
            } else if (p.mark(i, "(")) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0 && stops(p, i, floor)) {
                break;
            }
            i--;
        }
        return i + 1;
    }

    private static boolean stops(Passage p, int i, int floor) {
        Token t = p.token(i);
        if (t.mark()) {
            return !"-\"`“”'*’‘".contains(t.text().substring(0, 1));
        }
        if (!t.word()) {
            return false;
        }
        if (p.is(i, "conjunctions") && !(t.is("and") && ((p.inName(i + 1) && p.inName(i - 1)) || joins(p, i, floor)))) {
            return true;
        }
        return (p.verb(i) && !INNER_PARTICIPLES.contains(t.lower()))
                || t.is("to")
                || (t.is("by")
                        && !(i > floor
                                && INNER_PARTICIPLES.contains(p.token(i - 1).lower())));
    }

    /** {@code while reasoning models do well, they struggle}: the subject of the clause before. */
    private SubjectRule.@Nullable Subject antecedent(Passage p, int they) {
        int floor = p.start(they);
        for (int v = floor + 2; v < they; v++) {
            if (p.verb(v) && p.is(v, "verbs achieving")) {
                int first = segmentStart(p, v - 1, floor);
                boolean plural = first < v && p.is(v - 1, "model nouns");
                return plural ? new SubjectRule.Subject(systems.phrase(p, first, v - 1), false, "antecedent") : null;
            }
        }
        return null;
    }

    /** {@code X with A and B achieves}: what the system is used with. */
    private static boolean joins(Passage p, int and, int floor) {
        for (int i = and - 1; i > floor && i > and - ENABLED; i--) {
            if (p.token(i).is("with")) {
                return p.inName(i - 1);
            }
            if (!p.word(i) || p.verb(i) || p.words().closed(p.token(i))) {
                return false;
            }
        }
        return false;
    }

    private SubjectRule.@Nullable Subject segment(Passage p, int first, int last) {
        int start = first;
        while (start < last
                && (p.is(start, "determiners") || FRONT.contains(p.token(start).lower()))) {
            start++;
        }
        if (start == last && FRONT.contains(p.token(start).lower())) {
            return null;
        }
        if (start == last && p.token(start).is("they") && paper.system() == null) {
            SubjectRule.Subject antecedent = antecedent(p, start);
            if (antecedent != null) {
                return antecedent;
            }
        }
        if (p.token(first).is("no") && p.names(start, last + 1).size() < 2) {
            return new SubjectRule.Subject(null, false, "none of them");
        }
        boolean baseline = baselineWords(p, first, last);
        for (int i = start + 1; i < last; i++) {
            boolean closes = p.mark(i, "(") && p.inName(i + 1) && p.nameLast(i + 1) + 1 == last && p.mark(last, ")");
            boolean described = p.is(i - 1, "model nouns") || (closes && !p.inName(i - 1));
            if (p.mark(i, "(") && p.inName(i + 1) && described && systems.system(p, i + 1)) {
                return new SubjectRule.Subject(
                        p.text(i + 1, p.nameLast(i + 1)), baseline, "name in parentheses of the subject");
            }
        }
        for (int[] name : p.names(start, last + 1)) {
            if (name[0] > start
                    && p.mark(name[0] - 1, "(")
                    && p.mark(name[1] + 1, ")")
                    && p.names(start, last + 1).size() > 1) {
                continue;
            }
            boolean place = name[0] > start
                    && (p.token(name[0] - 1).is("on")
                            || p.token(name[0] - 1).is("in")
                            || p.token(name[0] - 1).is("over")
                            || p.token(name[0] - 1).is("from")
                            || p.token(name[0] - 1).is("across"));
            boolean modifier = p.token(name[1]).lower().endsWith("-based")
                    || p.token(name[1]).lower().endsWith("-generated");
            if (p.token(name[1]).possessive() && name[1] < last && owned(p, name[1], last)) {
                int end = head(p, name[1] + 1, last);
                return new SubjectRule.Subject(p.text(name[0], end), baseline, "what the subject's name owns");
            }
            if (!place && !modifier && systems.system(p, name[0])) {
                boolean using = name[0] - 2 > start
                        && p.token(lead(p, name[0])).is("using")
                        && p.is(lead(p, name[0]) - 1, "generic subjects");
                int from = using ? start : listStart(p, name[0], start);
                String text = Systems.strip(p.text(from, extended(p, name[1], last)));
                return new SubjectRule.Subject(text, baseline, "subject of the verb");
            }
        }
        int head = head(p, start, last);
        while (head > start
                && (p.token(head).lower().endsWith("ed")
                        || p.token(head).lower().endsWith("ly"))
                && !p.inName(head)) {
            head--;
        }
        if (systems.measure(p, head) || systems.measure(p, last)) {
            return null;
        }
        boolean sized = p.token(start).number() && start < head && p.is(head, "model nouns");
        if (sized && paper.system() != null && p.token(first).is("the") && head == last) {
            return new SubjectRule.Subject(paper.system(), false, "its size: the paper's own system");
        }
        if (sized) {
            return new SubjectRule.Subject(p.text(start, head), baseline, "noun phrase of the subject");
        }
        boolean generic = generic(p, start, head) || !p.word(start) || p.words().closed(p.token(start));
        boolean evaluates = p.is(head, "reporting nouns")
                && paper.system() == null
                && head + 2 <= last
                && p.token(head + 1).is("of")
                && p.is(last, "model nouns");
        if (evaluates) {
            return new SubjectRule.Subject(systems.phrase(p, head + 2, last), baseline, "what is evaluated");
        }
        boolean made = p.is(head, "model nouns")
                && head + 2 < last
                && p.token(head + 1).is("trained");
        if (made && p.names(head, last + 1).size() == 1 && paper.system() == null) {
            return new SubjectRule.Subject(systems.phrase(p, start, last), baseline, "what it is trained on");
        }
        boolean best = p.is(head, "model nouns")
                && superlative(p, start, head)
                && !p.token(first).is("our");
        if (best && (paper.benchmark() != null || paper.system() == null)) {
            return new SubjectRule.Subject(systems.phrase(p, start, head), baseline, "the best of them");
        }
        boolean reported =
                p.is(head, "reporting nouns") || p.is(head, "change nouns") || p.is(start, "reporting nouns");
        String used = p.token(head).is("researchers")
                        || p.token(head).is("authors")
                        || p.token(head).is("study")
                ? used(p, first)
                : null;
        if (used != null && paper.system() == null) {
            return new SubjectRule.Subject(used, false, "what is used");
        }
        boolean bare = start == head && (generic || p.is(head, "quantifiers")) && !p.inName(head);
        if (bare && paper.system() == null) {
            return new SubjectRule.Subject(null, false, "generic subject: none with a name");
        }
        String text = reported || (generic && paper.system() != null) ? null : systems.phrase(p, start, head);
        return text == null
                ? new SubjectRule.Subject(paper.system(), false, "generic subject: the paper's own system")
                : new SubjectRule.Subject(text, baseline, "noun phrase of the subject");
    }

    /** {@code Using the kinship-guided strategy, the researchers achieved}: what the sentence opens with. */
    private @Nullable String used(Passage p, int first) {
        int open = p.start(first);
        while (open < first && !p.token(open).is("using")) {
            open++;
        }
        return open < first - 2 && p.mark(first - 1, ",") ? systems.phrase(p, open + 1, first - 2) : null;
    }

    /** {@code GPT-4o's voice classifier achieves}, but not {@code GPT-4o's accuracy reaches}. */
    private boolean owned(Passage p, int possessor, int last) {
        int head = head(p, possessor + 1, last);
        for (int i = possessor + 1; i <= head; i++) {
            if (!p.word(i) || systems.measure(p, i) || p.is(i, "weak nouns") || p.is(i, "change nouns")) {
                return false;
            }
        }
        return true;
    }

    /** The word before a name, behind an opening quote. */
    private static int lead(Passage p, int name) {
        return p.token(name - 1).mark() ? name - 2 : name - 1;
    }

    /** {@code X, Y, and Z achieved}: the list that the name ends. */
    private int listStart(Passage p, int name, int segment) {
        int first = name;
        while (first > 2 && name == segment) {
            int mark = p.token(first - 1).is("and") ? first - 2 : first - 1;
            if (!p.mark(mark, ",")
                    || !p.inName(mark - 1)
                    || !systems.system(p, p.nameFirst(mark - 1))
                    || p.token(mark - 1).sentence() != p.token(name).sentence()) {
                break;
            }
            first = p.nameFirst(mark - 1);
        }
        boolean list = first < name && name - first > 3;
        return list ? first : name;
    }

    private static boolean superlative(Passage p, int start, int head) {
        for (int i = start; i < head; i++) {
            String lower = p.token(i).lower();
            if (p.is(i, "superlatives") || lower.endsWith("-performing") || lower.equals("strongest")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the proposed method}: a subject that only points at the paper's own system. */
    private static boolean generic(Passage p, int start, int head) {
        for (int i = start; i < head; i++) {
            if (!p.is(i, "plain modifiers") && !p.is(i, "generic subjects") && !p.is(i, "determiners")) {
                return false;
            }
        }
        return p.is(head, "generic subjects");
    }

    /** {@code QwQ-32B with LeaP}. */
    private int extended(Passage p, int nameEnd, int last) {
        int end = nameEnd;
        while (end + 2 <= last) {
            boolean joined = p.token(end + 1).is("combined")
                    || p.token(end + 1).is("powered")
                    || p.token(end + 1).is("equipped");
            int with = joined ? end + 2 : end + 1;
            boolean lead = p.token(with).is("with")
                    || p.token(with).is("using")
                    || (joined && p.token(with).is("by"));
            if (!lead || with + 1 > last || !p.inName(with + 1) || !systems.system(p, with + 1)) {
                break;
            }
            end = p.nameLast(with + 1);
        }
        return end;
    }

    private static int head(Passage p, int start, int last) {
        for (int i = start + 1; i <= last; i++) {
            if (p.words().closed(p.token(i)) || p.mark(i, "(")) {
                return i - 1;
            }
        }
        return last;
    }

    /** A system is a baseline when words before its name say so; in a paper about a benchmark only humans and contrasts are. */
    private boolean baselineWords(Passage p, int first, int last) {
        boolean own = paper.system() != null && p.text(Math.max(0, first), last).contains(paper.system());
        for (int i = Math.max(0, first); i <= last && !own; i++) {
            if (p.is(i, "baseline subjects") && !p.inName(i)) {
                String word = p.token(i).lower();
                boolean given = p.is(i + 1, "model nouns") && introduces(p, i);
                boolean always =
                        word.startsWith("human") || (word.startsWith("baseline") && !given) || word.equals("experts");
                if (given) {
                    continue;
                }
                if (always || paper.benchmark() == null || contrast(p, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code introduces a dataset and baseline models}: baselines that the paper itself gives. */
    private static boolean introduces(Passage p, int baseline) {
        for (int i = 1; i < p.size() && p.token(i).sentence() < OPENING && i < baseline; i++) {
            if (p.token(i).is(p.token(baseline).lower()) && p.is(i + 1, "model nouns")) {
                return true;
            }
        }
        return false;
    }

    /** {@code ..., while our fine-tuned X reached}: what stands before was the older one. */
    private static boolean contrast(Passage p, int from) {
        boolean turned = false;
        for (int i = from; i < p.end(from); i++) {
            Token t = p.token(i);
            turned |= t.is("while") || t.is("whereas");
            if (turned && (t.is("our") || t.is("fine-tuned") || t.is("proposed") || t.is("finetuned"))) {
                return true;
            }
        }
        return false;
    }
}
