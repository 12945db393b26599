package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decides what a number states: a score, a gain, an efficiency or a scale; null when it states nothing. */
final class KindRule {
    private static final BigDecimal LARGE = new BigDecimal(1000);

    /** A kind; {@code change} when the number is a difference or ratio; {@code noun} the token that says so, or -1. */
    record Decision(Kind kind, boolean change, int noun, String rule) {}

    private KindRule() {}

    /** A number of the same sentence that is no size, and what it was read as. */
    record Stated(Mention mention, Decision kind) {}

    /**
     * @param previous what the number before in the sentence was read as; null for none
     * @param stated the nearest number before in the sentence that is no size; null for none
     */
    static @Nullable Decision decide(Surroundings s, @Nullable Decision previous, @Nullable Stated stated) {
        Mention m = s.mention;
        if (m.unit().equals("params") || m.unit().equals("bit") || m.unit().equals("bits")) {
            Decision change = change(s, stated);
            return change != null && change.kind() == Kind.EFFICIENCY && s.governedBy("by")
                    ? change
                    : scale("unit " + m.unit());
        }
        if (m.unit().equals("tokens")) {
            return tokens(s);
        }
        if (m.counted()) {
            return counted(s);
        }
        if (s.p.is(s.last, "time units") || s.p.words().is("time units", m.unit())) {
            return time(s);
        }
        if (m.unit().equals("GPU hours")
                || s.p.words().is("efficiency units", m.unit().toLowerCase(java.util.Locale.ROOT))) {
            return new Decision(Kind.EFFICIENCY, false, -1, "unit " + m.unit());
        }
        if (s.p.words().is("physical units", m.unit().toLowerCase(java.util.Locale.ROOT))
                && !m.unit().equals("dB")
                && !measured(s)) {
            return scale("physical unit");
        }
        if (m.percent() && share(s)) {
            return scale("share of data");
        }
        if (m.percent() && outdone(s)) {
            return new Decision(Kind.GAIN, true, -1, "share of what is outdone");
        }
        if (m.percent() && retained(s)) {
            return new Decision(Kind.GAIN, false, -1, "share of the performance");
        }
        if (m.points() && attained(s)) {
            return new Decision(Kind.SCORE, false, -1, "points attained");
        }
        Decision change = change(s, stated);
        return change != null ? change : score(s, previous, stated);
    }

    /** {@code achieves 50 points on the AIME 2024 benchmark}. */
    private static boolean attained(Surroundings s) {
        int g = s.governor;
        String verb = g > 0 ? s.p.token(g).lower() : "";
        boolean attains = verb.startsWith("achiev") || verb.startsWith("scor") || verb.startsWith("obtain");
        return attains
                && g == s.first - 1
                && !s.mention.numeral().signed()
                && s.p.in(s.last + 1)
                && s.p.token(s.last + 1).is("on");
    }

    /** {@code an RMSE of 0.46 cm}. */
    private static boolean measured(Surroundings s) {
        int g = s.governor;
        boolean of = g > s.leftStart && (s.governedBy("of") || s.parenthetical() || s.p.mark(g, ":"));
        return (of || (g >= 0 && s.p.is(g, "error measures")))
                && s.findLast("error measures", Math.max(s.leftStart, g - 3), g + 1) >= 0;
    }

    private static Decision scale(String rule) {
        return new Decision(Kind.SCALE, false, -1, rule);
    }

    private static Decision tokens(Surroundings s) {
        int from = Math.max(s.leftStart, s.mention.token() - 8);
        for (int i = from; i < s.mention.token(); i++) {
            String w = s.p.token(i).lower();
            if (w.startsWith("train")
                    || w.startsWith("pre-train")
                    || w.startsWith("pretrain")
                    || w.equals("context")
                    || w.equals("corpus")
                    || w.startsWith("dataset")
                    || w.equals("to")
                    || w.equals("up")) {
                return scale("tokens of data");
            }
        }
        for (int i = from; i < s.mention.token(); i++) {
            String w = s.p.token(i).lower();
            if (w.equals("used")
                    || w.equals("uses")
                    || w.equals("average")
                    || w.startsWith("generat")
                    || w.startsWith("reduc")
                    || w.startsWith("compared")
                    || w.startsWith("requir")
                    || w.startsWith("consum")) {
                return new Decision(Kind.EFFICIENCY, false, -1, "tokens used: " + w);
            }
        }
        return scale("unit tokens");
    }

    private static Decision counted(Surroundings s) {
        boolean mean = s.mention.numeral().decimals() > 0
                && s.mention.numeral().suffix().isEmpty()
                && s.mention.unitRule().equals("mean count");
        return mean ? new Decision(Kind.EFFICIENCY, false, -1, "mean count") : scale("counted noun");
    }

    private static Decision time(Surroundings s) {
        int to = Math.min(s.p.end(s.mention.token()), s.last + 4);
        int from = Math.max(s.p.start(s.mention.token()), s.mention.token() - 8);
        boolean trained =
                s.p.in(s.last + 3) && s.p.token(s.last + 2).is("training") && !s.p.is(s.last + 3, "data words");
        boolean amount = s.p.at(s.last + 1, s.mention.token(), "of")
                && !trained
                && s.find("efficiency words", s.last + 1, to) < 0;
        boolean used = s.find("efficiency words", from, to) >= 0;
        for (int i = from; i < to; i++) {
            String w = s.p.token(i).lower();
            used |= w.startsWith("train")
                    || w.startsWith("inference")
                    || w.equals("within")
                    || w.equals("in")
                    || w.startsWith("takes")
                    || w.startsWith("requir")
                    || w.startsWith("generat")
                    || w.equals("per")
                    || w.equals("under")
                    || w.startsWith("optimiz");
        }
        boolean large = s.mention.value().compareTo(LARGE) >= 0;
        boolean hyphen = s.mention.unitRule().equals("hyphen");
        if (amount || large || hyphen || !used) {
            return scale("amount of time");
        }
        return new Decision(Kind.EFFICIENCY, false, -1, "time used");
    }

    /** {@code using 10% of the training data}. */
    private static boolean share(Surroundings s) {
        int i = s.last + 1;
        if (s.p.in(i + 2)
                && (s.p.token(i).is("and") || s.p.token(i).is("or"))
                && s.p.token(i + 1).number()
                && s.governedBy("with")
                && s.p.is(i + 3, "data words")) {
            return true;
        }
        if (!s.p.at(i, s.mention.token(), "of")) {
            int noun = s.find("data words", i, s.afterEnd);
            int change = s.find("change nouns", i, s.afterEnd);
            return noun >= 0
                    && change < 0
                    && s.find("measure heads", i, s.afterEnd) < 0
                    && s.find("change adjectives", i, s.afterEnd) < 0
                    && (s.governedBy("with")
                            || s.governedBy("using")
                            || s.governedBy("on")
                            || (s.governedBy("and")
                                    && s.governor > 1
                                    && s.p.token(s.governor - 1).number()));
        }
        int end = Math.min(i + 5, s.p.end(s.mention.token()));
        return s.find("data words", i, end) >= 0 && s.find("change nouns", i, end) < 0;
    }

    /** {@code outperforming X in 63-66% of tasks}. */
    private static boolean outdone(Surroundings s) {
        boolean share = s.governedBy("in") && s.p.at(s.last + 1, s.mention.token(), "of");
        return share && s.findLast("verbs outdoing", Math.max(s.leftStart, s.governor - 10), s.governor) >= 0;
    }

    /** {@code retaining 98.5% of the original performance}. */
    private static boolean retained(Surroundings s) {
        int of = s.last + 1;
        if (s.p.is(of, "quality nouns") && s.p.token(of).is("performance")) {
            return true;
        }
        boolean share =
                s.p.at(of, s.mention.token(), "of") && s.find("quality nouns", of, Math.min(of + 7, s.rightEnd)) >= 0;
        boolean others = s.parenthetical()
                && s.p.at(of, s.mention.token(), "of")
                && PlaceReader.modelName(s.p, of + 1)
                && s.p.mark(s.p.nameLast(of + 1) + 1, ")");
        if (others) {
            return true;
        }
        boolean kept =
                s.p.at(of, s.mention.token(), "of") && s.find("weak nouns", of, Math.min(of + 6, s.rightEnd)) >= 0;
        for (int i = s.mention.token() - 1; kept && i > s.mention.token() - 4 && s.p.in(i); i--) {
            if (s.p.token(i).lower().startsWith("retain")
                    || s.p.token(i).lower().startsWith("preserv")) {
                return true;
            }
        }
        int verb = Math.max(s.p.start(s.mention.token()), s.mention.token() - 5);
        for (int i = verb; share && i < s.mention.token(); i++) {
            String w = s.p.token(i).lower();
            if (w.startsWith("retain")
                    || w.startsWith("preserv")
                    || w.startsWith("maintain")
                    || w.startsWith("recover")
                    || w.startsWith("reach")
                    || w.startsWith("achiev")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Decision change(Surroundings s, @Nullable Stated stated) {
        Mention m = s.mention;
        int after = s.last + 1;
        int noun = s.findLast("change nouns", after, s.afterEnd);
        if (noun >= 0 && m.bare() && s.p.token(noun).is("loss")) {
            noun = -1;
        }
        if (noun >= 0 && !(m.bare() && m.numeral().decimals() == 0) && (!s.governedBy("to") || led(s))) {
            return changed(
                    s,
                    noun,
                    after,
                    s.afterEnd,
                    "noun behind: " + s.p.token(noun).lower());
        }
        Decision joint = jointly(s, after);
        if (joint != null) {
            return joint;
        }
        int comparative = s.find("change adjectives", after, Math.min(s.afterEnd, after + 3));
        boolean than = comparative == after && m.numeral().decimals() > 0 && than(s, after);
        if (comparative >= 0 && (!m.bare() || than)) {
            return changed(
                    s,
                    comparative,
                    after,
                    s.afterEnd,
                    "comparative behind: " + s.p.token(comparative).lower());
        }
        if (s.governor < 0) {
            return m.factor() || m.points() || m.numeral().signed()
                    ? changed(s, -1, after, s.afterEnd, "unit or sign")
                    : null;
        }
        int g = s.governor;
        if (s.governedBy("by")) {
            int verb = s.findLast("verbs changing", Math.max(s.p.start(g), g - 25), g);
            int nounLeft = s.findLast("change nouns", Math.max(s.leftStart, g - 8), g);
            int from = verb >= 0 ? verb : Math.max(s.leftStart, nounLeft);
            return changed(s, Math.max(verb, nounLeft), Math.max(from, s.p.start(g)), s.afterEnd, "governed by \"by\"");
        }
        if (s.governedBy("of") || s.governedBy("reaching") || s.governedBy("is") || s.governedBy("was")) {
            int start = s.phraseStart(g - 1, s.leftStart);
            int left = s.findLast("change nouns", start, g);
            if (left < 0 && s.governedBy("of") && (m.percent() || m.points())) {
                left = qualified(s, start);
            }
            boolean loss = left >= 0 && s.p.token(left).is("loss") && m.bare();
            if (left >= 0 && !loss) {
                return changed(
                        s,
                        left,
                        start,
                        Math.min(s.p.end(g), s.last + 6),
                        "noun before: " + s.p.token(left).lower());
            }
        }
        if (s.parenthetical() || s.p.mark(g, ":")) {
            int left = s.findLast("change nouns", Math.max(s.leftStart, g - 3), g);
            if (left >= 0 && (m.percent() || m.points() || m.factor())) {
                return changed(s, left, s.phraseStart(g - 1, s.leftStart), s.afterEnd, "noun before the parenthesis");
            }
        }
        if (m.points()
                || m.factor()
                || (m.numeral().signed() && m.numeral().value().signum() > 0)
                || (m.percent() && m.value().signum() < 0)) {
            return changed(
                    s,
                    -1,
                    Math.max(s.leftStart, g - 10),
                    Math.max(s.afterEnd, Math.min(s.rightEnd, s.last + 5)),
                    "unit or sign");
        }
        boolean joined = stated != null
                && stated.kind().change()
                && stated.mention().unit().equals(m.unit())
                && (s.p.token(g).is("and")
                        || s.p.mark(g, ",")
                        || s.p.mark(g, "/")
                        || s.p.token(g).is("or")
                        || s.p.token(g).is("to")
                        || s.p.mark(g, "-")
                        || s.p.mark(g, "–"))
                && s.findLast("verbs", s.scoreStart, g) < 0;
        if (joined && stated != null) {
            return new Decision(stated.kind().kind(), true, -1, "joined to the change before");
        }
        boolean upTo = m.percent()
                && s.first - 2 > g
                && s.p.token(s.first - 2).is("up")
                && s.p.token(s.first - 1).is("to");
        int raising = upTo ? s.findLast("verbs changing", Math.max(s.leftStart, g - 8), g) : -1;
        if (raising >= 0 && s.p.verb(raising) && s.p.token(raising + 1).is("performance")) {
            return changed(s, raising, raising, s.afterEnd, "change up to");
        }
        if (s.p.is(g, "verbs changing")
                && m.percent()
                && !s.p.verb(g - 1)
                && s.afterEnd == after
                && (s.p.token(g).lower().startsWith("gain")
                        || s.p.token(g).lower().startsWith("improv")
                        || s.p.token(g).lower().startsWith("sav"))) {
            return changed(s, g, g, s.afterEnd, "verb " + s.p.token(g).lower());
        }
        int range = s.findLast("change nouns", Math.max(s.leftStart, g - 8), g);
        if (s.governedBy("from") && range >= 0 && s.findLast("verbs", s.leftStart, g) < 0 && m.percent()) {
            return changed(s, range, Math.max(s.leftStart, range - 4), s.afterEnd, "range of a change");
        }
        return null;
    }

    /** {@code improvements over baselines of up to}: the noun before the phrase that ends at {@code start}; -1 for none. */
    private static int qualified(Surroundings s, int start) {
        int preposition = start - 1;
        boolean over = preposition > s.leftStart
                && (s.p.token(preposition).is("over")
                        || s.p.token(preposition).is("in")
                        || s.p.token(preposition).is("on")
                        || s.p.token(preposition).is("across"));
        return over && s.p.is(preposition - 1, "change nouns") ? preposition - 1 : -1;
    }

    /** {@code a 0.223 higher score than}. */
    private static boolean than(Surroundings s, int from) {
        for (int i = from; i < Math.min(s.p.end(from), from + 7); i++) {
            if (s.p.token(i).is("than")) {
                return true;
            }
        }
        return false;
    }

    /** {@code a 5.27% and 5.33% improvement}: both are of the noun behind the second. */
    private static @Nullable Decision jointly(Surroundings s, int after) {
        Mention next = s.behind;
        boolean joined = next != null
                && s.p.token(after).is("and")
                && next.token() == after + 1
                && next.unit().equals(s.mention.unit())
                && !s.mention.bare();
        int noun = joined && next != null
                ? s.find("change nouns", next.last() + 1, Math.min(s.p.end(after), next.last() + 4))
                : -1;
        return noun < 0 ? null : changed(s, noun, noun, noun + 1, "noun behind the next number");
    }

    /** {@code leads to a 19% increase}: no value that is reached. */
    private static boolean led(Surroundings s) {
        String verb = s.governor > 0 ? s.p.token(s.governor - 1).lower() : "";
        return verb.startsWith("lead")
                || verb.equals("led")
                || verb.startsWith("amount")
                || verb.startsWith("translat");
    }

    private static Decision changed(Surroundings s, int noun, int from, int to, String rule) {
        boolean efficiency =
                s.find("efficiency words", Math.max(0, from), to) >= 0 && s.find("winning", Math.max(0, from), to) < 0;
        if (!efficiency && s.last + 1 < s.p.size()) {
            int tail = Math.min(s.rightEnd, s.last + 6);
            boolean in = s.p.in(s.afterEnd)
                    && (s.p.token(s.afterEnd).is("in") || s.p.token(s.afterEnd).is("of"));
            efficiency = in && s.find("efficiency words", s.afterEnd, tail) >= 0;
        }
        if (efficiency
                && s.find("measure heads", s.last + 1, s.afterEnd) >= 0
                && s.find("efficiency words", s.last + 1, s.afterEnd) < 0) {
            efficiency = false;
        }
        boolean fewer =
                noun >= 0 && (s.p.token(noun).is("fewer") || s.p.token(noun).is("less"));
        if (!efficiency && fewer) {
            efficiency = s.find("faults", noun, Math.min(s.p.end(noun), noun + 4)) < 0;
        }
        if (!efficiency && s.mention.factor() && s.parenthetical()) {
            efficiency = s.find("efficiency words", Math.max(s.leftStart, s.governor - 9), s.governor) >= 0;
        }
        return new Decision(efficiency ? Kind.EFFICIENCY : Kind.GAIN, true, noun, rule);
    }

    private static @Nullable Decision score(Surroundings s, @Nullable Decision previous, @Nullable Stated stated) {
        Mention m = s.mention;
        boolean rangeEnd = previous != null
                && !previous.change()
                && previous.kind() != Kind.SCALE
                && s.before != null
                && s.before.bare()
                && (s.governedBy("to") || s.governedBy("and"))
                && s.before != null
                && s.first - s.before.last() <= 3;
        if (m.bare()
                && m.numeral().integer()
                && !rangeEnd
                && !fromTo(s)
                && !bareIntegerScore(s)
                && !compared(s, stated)) {
            return null;
        }
        if (m.bare()
                && m.numeral().integer()
                && (fromTo(s) || (rangeEnd && previous != null && previous.kind() == Kind.EFFICIENCY))) {
            return new Decision(Kind.EFFICIENCY, false, -1, "an amount that changes");
        }
        int from = s.governor >= 0 ? Math.max(s.leftStart, s.governor - 4) : m.token();
        int rtf = -1;
        for (int i = from; i < Math.min(s.rightEnd, s.last + 3); i++) {
            if (s.p.is(i, "efficiency measures")) {
                rtf = i;
            }
        }
        int spent = s.find("efficiency words", s.last + 1, s.afterEnd);
        if (rtf < 0 && spent >= 0 && s.find("quality nouns", spent, s.afterEnd) < 0 && !m.bare()) {
            rtf = spent;
        }
        if (rtf >= 0) {
            return new Decision(
                    Kind.EFFICIENCY,
                    false,
                    rtf,
                    "efficiency measure: " + s.p.token(rtf).lower());
        }
        return new Decision(Kind.SCORE, false, -1, m.percent() ? "percentage" : "bare value");
    }

    /** {@code an FVD of 227 compared to X's 377}. */
    private static boolean compared(Surroundings s, @Nullable Stated stated) {
        boolean scored = stated != null
                && stated.kind().kind() == Kind.SCORE
                && !stated.kind().change()
                && stated.mention().bare();
        if (!scored || s.governor < 0 || !(s.p.token(s.governor).possessive() || s.p.mark(s.governor, "("))) {
            return false;
        }
        for (int i = s.scoreStart; i < s.first; i++) {
            if (ComparisonRule.cue(s.p.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code reduces reasoning tokens from 3790 to 2125}. */
    private static boolean fromTo(Surroundings s) {
        boolean range = s.governedBy("from")
                && s.p.in(s.last + 2)
                && s.p.token(s.last + 1).is("to")
                && s.p.token(s.last + 2).number();
        return range
                && s.find("efficiency words", Math.max(s.leftStart, s.governor - 8), s.governor) >= 0
                && s.find("measure heads", Math.max(s.leftStart, s.governor - 4), s.governor) < 0;
    }

    /** An integer without a unit is a score only where a measure governs it. */
    private static boolean bareIntegerScore(Surroundings s) {
        int g = s.governor;
        int after = s.last + 1;
        if (s.find("measure heads", after, Math.min(s.afterEnd, after + 3)) >= 0) {
            return true;
        }
        if (g < 0) {
            return false;
        }
        if (s.p.is(g, "measure heads")) {
            return true;
        }
        if (s.governedBy("of")
                || s.p.mark(g, ":")
                || s.p.mark(g, "=")
                || s.p.mark(g, "(")
                || s.governedBy("to")
                || s.governedBy("at")
                || s.governedBy("from")) {
            return s.findLast("measure heads", Math.max(s.leftStart, g - 4), g) >= 0;
        }
        return false;
    }
}
