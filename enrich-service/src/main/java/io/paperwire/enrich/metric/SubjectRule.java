package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the system that a number belongs to and whether that is one that the paper compares against. */
final class SubjectRule {
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
            "and",
            "able",
            "to",
            "dramatically",
            "respectively",
            "merely",
            "just",
            "ultimately",
            "that",
            "which");
    private static final Set<String> COMPARING = Set.of(
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
            "outperforms",
            "surpasses",
            "outperformed",
            "surpassed",
            "exceeds",
            "outpacing",
            "relative");

    /** A subject with the answer whether it is a baseline. */
    record Subject(@Nullable String name, boolean baseline, String rule) {}

    private final PaperContext paper;
    private final Gazetteer gazetteer;

    SubjectRule(PaperContext paper, Gazetteer gazetteer) {
        this.paper = paper;
        this.gazetteer = gazetteer;
    }

    Subject find(
            Surroundings s,
            KindRule.Decision kind,
            @Nullable Subject previous,
            KindRule.@Nullable Decision previousKind) {
        if (kind.kind() == Kind.SCALE) {
            return sized(s, previous);
        }
        boolean absolute = !kind.change();
        if (absolute) {
            Subject compared = compared(s);
            if (compared != null) {
                return compared;
            }
            if (s.governedBy("from") && rangeFollows(s)) {
                String old = oldSystem(s);
                return new Subject(old, true, "start of \"from ... to\"");
            }
        }
        Subject beside = absolute ? beside(s) : null;
        if (beside != null) {
            return beside;
        }
        boolean joined = s.before != null && previous != null && joined(s);
        if (joined && previous != null && !(s.governedBy("to") && previous.baseline())) {
            return new Subject(previous.name(), previous.baseline(), "carried from the number before");
        }
        Subject clause = clause(s);
        if (clause != null) {
            return clause;
        }
        if (previous != null && s.before != null && !previous.baseline() && previous.name() != null) {
            return new Subject(previous.name(), false, "carried within the sentence");
        }
        return new Subject(paper.system(), false, "the paper's own system");
    }

    /** {@code 55.4% on A and 57.8% on B}: no verb and no other system between the two numbers. */
    private static boolean joined(Surroundings s) {
        Passage p = s.p;
        for (int i = s.leftStart; i < s.mention.token(); i++) {
            if ((p.verb(i) && !p.token(i).is("using"))
                    || (COMPARING.contains(p.token(i).lower()) && p.token(i).word())
                    || p.mark(i, ";")
                    || p.token(i).is("while")
                    || p.token(i).is("whereas")
                    || p.token(i).is("with")) {
                return false;
            }
        }
        return true;
    }

    private static boolean rangeFollows(Surroundings s) {
        if (s.behind == null) {
            return false;
        }
        for (int i = s.mention.last() + 1; i < s.behind.token(); i++) {
            if (s.p.token(i).is("to") && i >= s.behind.token() - 3) {
                return true;
            }
        }
        return false;
    }

    /** {@code improving a pre-trained model's FID from}: whose value it was. */
    private @Nullable String oldSystem(Surroundings s) {
        Passage p = s.p;
        for (int i = s.governor - 1; i > s.leftStart && i > s.governor - 8; i--) {
            if (p.token(i).possessive() && p.token(i).text().length() > 3) {
                int start = s.phraseStart(i, s.leftStart);
                String name = phraseText(p, start, i);
                return name == null || paper.owns(name) ? null : name;
            }
        }
        return null;
    }

    /** A number behind a word of comparison belongs to what is compared against. */
    private @Nullable Subject compared(Surroundings s) {
        Passage p = s.p;
        int cue = -1;
        int floor = Math.max(s.leftStart, s.mention.token() - 16);
        for (int i = s.mention.token() - 1; i >= floor; i--) {
            Token t = p.token(i);
            if (t.word() && COMPARING.contains(t.lower())) {
                boolean filler = ((t.is("over") || t.is("than")) && i > s.governor && s.governor >= 0)
                        || (t.is("over") && i == s.mention.token() - 1)
                        || (t.is("than")
                                && i == s.mention.token() - 1
                                && p.in(i - 1)
                                && !p.token(i - 1).lower().endsWith("er"));
                if (!filler) {
                    cue = i;
                    break;
                }
            }
            if (p.verb(i) && !t.lower().endsWith("ed") && !p.inName(i)) {
                break;
            }
        }
        if (cue < 0 || (cue == s.mention.token() - 1 && p.token(cue).is("over"))) {
            return null;
        }
        if (s.before == null && !p.is(cue, "comparison words")) {
            return null;
        }
        String who = comparedName(s, cue);
        if (who != null && paper.owns(who)) {
            return null;
        }
        if (s.before == null && (who == null || (commaBetween(p, cue, s.mention.token()) && !s.parenthetical()))) {
            return null;
        }
        return new Subject(who, true, "compared against: " + p.token(cue).lower());
    }

    private static boolean commaBetween(Passage p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.mark(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String comparedName(Surroundings s, int cue) {
        Passage p = s.p;
        int to = s.mention.token();
        for (int i = cue + 1; i < to; i++) {
            if (p.inName(i)
                    && !gazetteer.knowsMeasure(p.text(p.nameFirst(i), p.nameLast(i)))
                    && !gazetteer.knowsBenchmark(p.text(p.nameFirst(i), p.nameLast(i)))) {
                return strip(p.text(i, p.nameLast(i)));
            }
        }
        for (int i = s.mention.last() + 1; i < Math.min(s.rightEnd, s.mention.last() + 9); i++) {
            if (p.mark(i, ".") || p.mark(i, ";") || (p.mark(i, ",") && i > s.mention.last() + 1)) {
                break;
            }
            Token t = p.token(i);
            if (t.is("for") || t.is("by") || t.is("of") || t.is("from") || t.is("with") || t.is("in")) {
                int end = nounPhraseEnd(p, i + 1, s.rightEnd);
                String named = nameIn(p, i + 1, Math.min(s.rightEnd, end + 4));
                return named != null ? named : phraseText(p, i + 1, end - 1);
            }
            if (t.is("baseline")) {
                return "baseline";
            }
        }
        int start = cue + 1;
        while (start < to && (p.token(start).is("to") || p.token(start).is("with") || p.is(start, "determiners"))) {
            start++;
        }
        int end = nounPhraseEnd(p, start, to);
        boolean baseline = (end > start && p.is(end - 1, "measure heads")) ? false : end > start;
        return baseline ? phraseText(p, start, end - 1) : null;
    }

    private static int nounPhraseEnd(Passage p, int from, int to) {
        int i = from;
        while (i < to
                && p.word(i)
                && (!p.breaks(i) || (p.is(i, "determiners") && i == from) || p.is(i, "trimmed adjectives"))) {
            i++;
        }
        return i;
    }

    private @Nullable String nameIn(Passage p, int from, int to) {
        for (int[] name : p.names(from, to)) {
            String text = p.text(name[0], name[1]);
            if (!gazetteer.knowsMeasure(text) && !gazetteer.knowsBenchmark(text)) {
                return strip(text);
            }
        }
        return null;
    }

    /** {@code Search-R1-7B's 45.00 EM}, {@code o1-mini: 53.8}, {@code FFN-MoE (21.19 PPL)}, {@code 1.69 for CMT}. */
    private @Nullable Subject beside(Surroundings s) {
        Passage p = s.p;
        int g = s.governor;
        if (g >= s.leftStart && p.token(g).possessive() && p.inName(g)) {
            String name = strip(p.text(p.nameFirst(g), p.nameLast(g)));
            return new Subject(name, baseline(p, p.nameFirst(g), name), "possessive");
        }
        int open = g >= 0 && (s.parenthetical() || p.mark(g, ":"))
                ? g
                : g >= 1 && g - 1 >= s.leftStart && p.mark(g - 1, "(") ? g - 1 : -1;
        if (open > s.leftStart && p.inName(open - 1)) {
            int first = p.nameFirst(open - 1);
            String name = p.text(first, p.nameLast(open - 1));
            boolean system = BenchmarkRule.modelName(p, open - 1)
                    || paper.owns(name)
                    || (first > 0
                            && (p.is(first - 1, "verbs")
                                    || p.token(first - 1).is("by")
                                    || p.token(first - 1).is("with")
                                    || p.token(first - 1).is("like")));
            if (system
                    && !gazetteer.knowsBenchmark(name)
                    && !gazetteer.knowsMeasure(name)
                    && !PaperContext.endsLikeBenchmark(name)) {
                return new Subject(name, false, "beside the number");
            }
        }
        int i = s.mention.last() + 1;
        while (i < s.afterEnd) {
            i++;
        }
        if (i < s.rightEnd && (p.token(i).is("for") || p.token(i).is("by")) && p.in(i + 1)) {
            int k = p.is(i + 1, "determiners") ? i + 2 : i + 1;
            if (p.inName(k)
                    && (BenchmarkRule.modelName(p, k)
                            || paper.owns(p.text(k, p.nameLast(k)))
                            || p.token(i).is("by"))) {
                String name = p.text(k, p.nameLast(k));
                return gazetteer.knowsBenchmark(name)
                        ? null
                        : new Subject(name, false, "behind \"" + p.token(i).text() + "\"");
            }
        }
        return null;
    }

    /** The subject of the verb that governs the number. */
    private @Nullable Subject clause(Surroundings s) {
        Passage p = s.p;
        int floor = p.start(s.mention.token());
        for (int v = s.mention.token() - 1; v > floor; v--) {
            if (p.mark(v, ";") || (p.mark(v, ":") && v < s.mention.token() - 2)) {
                break;
            }
            if (p.token(v).is("with")
                    && p.inName(v + 1)
                    && p.in(p.nameLast(v + 1) + 1)
                    && p.verb(p.nameLast(v + 1) + 1)) {
                continue;
            }
            if (!p.words().is("verbs achieving", p.token(v)) || !p.verb(v)) {
                continue;
            }
            Subject found = subjectOf(p, v, floor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Subject subjectOf(Passage p, int verb, int floor) {
        int last = verb - 1;
        while (last >= floor && p.word(last) && SKIPPED.contains(p.token(last).lower())) {
            last--;
        }
        boolean apposition = last > floor && p.mark(last, ",") && finite(p, verb);
        if (apposition) {
            int open = last - 1;
            while (open > floor && !p.mark(open, ",")) {
                open--;
            }
            String inner = open > floor ? nameIn(p, open + 1, last) : null;
            if (inner != null && p.inName(open + 1)) {
                return new Subject(
                        p.text(open + 1, last - 1),
                        baselineSegment(p, Math.max(floor, open - 6), last),
                        "apposition of the subject");
            }
            last = last - 1;
        } else if (last >= floor && p.mark(last, ",")) {
            return null;
        }
        int first = segmentStart(p, last, floor);
        if (first > last) {
            return null;
        }
        return segment(p, first, last);
    }

    private static boolean finite(Passage p, int verb) {
        return !p.token(verb).lower().endsWith("ing");
    }

    private static int segmentStart(Passage p, int last, int floor) {
        int i = last;
        int depth = 0;
        while (i >= floor) {
            Token t = p.token(i);
            if (p.mark(i, ")")) {
                depth++;
            } else if (p.mark(i, "(")) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (depth == 0) {
                boolean stop = (t.mark() && !"-\"`“”'*".contains(t.text().substring(0, 1)))
                        || (t.word() && (p.is(i, "conjunctions") || (p.verb(i) && !participleInside(p, i))))
                        || t.is("to")
                        || t.is("by")
                        || (t.is("in") && i > floor && p.token(i - 1).word() == false);
                if (stop) {
                    break;
                }
            }
            i--;
        }
        return i + 1;
    }

    private static boolean participleInside(Passage p, int i) {
        String w = p.token(i).lower();
        return w.equals("using")
                || w.equals("powered")
                || w.equals("trained")
                || w.equals("fine-tuned")
                || w.equals("equipped")
                || w.equals("based")
                || w.equals("finetuned");
    }

    private Subject segment(Passage p, int first, int last) {
        int start = first;
        while (start < last
                && (p.is(start, "determiners")
                        || p.token(start).is("with")
                        || p.token(start).is("for")
                        || p.token(start).is("instance")
                        || p.token(start).is("example")
                        || p.token(start).is("where")
                        || p.token(start).is("like"))) {
            start++;
        }
        boolean baseline = baselineSegment(p, first, last);
        for (int i = start; i <= last; i++) {
            if (p.mark(i, "(")
                    && p.inName(i + 1)
                    && i + 1 <= last
                    && i > start
                    && !gazetteer.knowsMeasure(p.text(i + 1, p.nameLast(i + 1)))
                    && p.is(i - 1, "model nouns")) {
                return new Subject(p.text(i + 1, p.nameLast(i + 1)), baseline, "name in parentheses of the subject");
            }
        }
        for (int[] name : p.names(start, last + 1)) {
            String text = p.text(name[0], name[1]);
            if (gazetteer.knowsMeasure(text)
                    || (name[0] > start && p.token(name[0] - 1).is("on"))
                    || gazetteer.knowsBenchmark(text)
                    || text.equals(paper.benchmark())
                    || text.equals("AI")) {
                continue;
            }
            int end = name[1];
            while (end + 2 <= last
                    && (p.token(end + 1).is("with") || p.token(end + 1).is("using"))
                    && p.inName(end + 2)) {
                end = p.nameLast(end + 2);
            }
            boolean leading = name[0] > start && p.token(name[0] - 1).lower().endsWith("-based");
            if (!leading) {
                return new Subject(strip(p.text(name[0], end)), baseline, "subject of the verb");
            }
        }
        int head = last;
        for (int i = start; i <= last; i++) {
            if (p.words().closed(p.token(i)) && i > start) {
                head = i - 1;
                break;
            }
        }
        boolean generic = p.is(head, "generic subjects") && head - start <= 2;
        if (generic || !p.word(start) || p.words().closed(p.token(start))) {
            return new Subject(paper.system(), false, "generic subject: the paper's own system");
        }
        String text = phraseText(p, start, head);
        return text == null
                ? new Subject(paper.system(), false, "no subject: the paper's own system")
                : new Subject(text, baseline, "noun phrase of the subject");
    }

    /** A system is a baseline when words before its name say so. */
    private boolean baselineSegment(Passage p, int first, int last) {
        for (int i = Math.max(0, first); i <= last; i++) {
            if (p.is(i, "baseline subjects") && !p.inName(i)) {
                boolean own = paper.system() != null && p.text(first, last).contains(paper.system());
                return (!own && paper.benchmark() == null)
                        || (!own
                                && (p.token(i).lower().startsWith("human")
                                        || p.token(i).lower().startsWith("baseline")));
            }
        }
        return false;
    }

    private boolean baseline(Passage p, int first, String name) {
        boolean compared = false;
        for (int i = Math.max(p.start(first), first - 4); i < first; i++) {
            compared |= p.token(i).word() && COMPARING.contains(p.token(i).lower());
        }
        return compared && !paper.owns(name);
    }

    private Subject sized(Surroundings s, @Nullable Subject previous) {
        Passage p = s.p;
        int after = s.mention.last() + 1;
        boolean params = s.mention.unit().equals("params");
        if (params) {
            int end = Math.min(s.rightEnd, after + 9);
            for (int i = after; i < end; i++) {
                if (p.mark(i, "(") && p.inName(i + 1) && p.token(i + 1).surelyName() && i > after) {
                    return new Subject(p.text(i + 1, p.nameLast(i + 1)), false, "name in parentheses behind the size");
                }
                if (!p.word(i) || (p.words().closed(p.token(i)) && !p.token(i).is("parameter"))) {
                    break;
                }
                if ((p.inName(i) && p.token(i).surelyName() && !p.token(i).acronym())
                        || paper.owns(p.inName(i) ? p.text(i, p.nameLast(i)) : "")) {
                    return new Subject(p.text(i, p.nameLast(i)), false, "name behind the size");
                }
            }
        }
        if (s.parenthetical() && s.governor > 0) {
            for (int i = s.governor - 1; i > s.governor - 4 && i >= s.leftStart; i--) {
                if (p.inName(i) && params) {
                    return new Subject(p.text(p.nameFirst(i), p.nameLast(i)), false, "name before the parenthesis");
                }
            }
        }
        if (s.before != null && previous != null && previous.name() != null && s.parenthetical()) {
            return new Subject(previous.name(), previous.baseline(), "carried from the number before");
        }
        int floor = p.start(s.mention.token());
        if (params || s.mention.counted() || s.mention.unit().equals("tokens")) {
            for (int v = s.mention.token() - 1; v > floor && v > s.mention.token() - 30; v--) {
                Token t = p.token(v);
                boolean apposition = p.mark(v, ",") && v == s.governor && params && v > floor && p.inName(v - 1);
                if (apposition) {
                    return new Subject(p.text(p.nameFirst(v - 1), p.nameLast(v - 1)), false, "apposition");
                }
                if (t.lower().startsWith("compris")
                        || t.lower().startsWith("contain")
                        || t.lower().startsWith("consist")
                        || t.lower().startsWith("featur")
                        || t.lower().startsWith("includ")
                        || t.lower().startsWith("span")
                        || t.lower().startsWith("cover")
                        || t.lower().startsWith("leverag")) {
                    int first = segmentStart(p, v - 1, floor);
                    String name = nameIn(p, first, v);
                    if (name == null && first <= v - 1) {
                        String generic = genericDataset(p, first, v - 1);
                        name = generic;
                    }
                    if (name != null) {
                        return new Subject(name, false, "subject of \"" + t.text() + "\"");
                    }
                }
            }
        }
        return new Subject(null, false, "none named");
    }

    private @Nullable String genericDataset(Passage p, int first, int last) {
        boolean dataset = false;
        for (int i = first; i <= last; i++) {
            dataset |= p.is(i, "dataset nouns") || p.token(i).is("it");
        }
        return dataset ? paper.benchmark() != null ? paper.benchmark() : null : null;
    }

    private static @Nullable String phraseText(Passage p, int first, int last) {
        int start = first;
        int end = last;
        while (start < end && (p.is(start, "determiners") || !p.word(start))) {
            start++;
        }
        while (end > start && !p.word(end)) {
            end--;
        }
        if (start > end || !p.word(start)) {
            return null;
        }
        return strip(p.text(start, end));
    }

    private static String strip(String name) {
        return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    }
}
