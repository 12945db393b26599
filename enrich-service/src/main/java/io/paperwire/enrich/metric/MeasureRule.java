package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name of the measure that a score gives or that a gain changes. */
final class MeasureRule {
    private static final Set<String> TIES = Set.of("of", "as", ":", "=", "at", "is", "was", "≈");
    private static final Set<String> LEADS = Set.of("using", "in", "for", "on");
    private static final int CLAUSE = 14;
    private static final int BEHIND = 10;
    private static final int OBJECT_WORDS = 4;
    private static final int NOUN_WORDS = 5;

    private final Gazetteer gazetteer;
    private final MeasureReader reader;

    MeasureRule(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.reader = new MeasureReader(gazetteer);
    }

    Ruled find(Surroundings s, KindRule.Decision kind, @Nullable Mention scoredBefore, @Nullable String previous) {
        if (kind.kind() == Kind.SCALE) {
            return new Ruled(null, "a scale has no measure");
        }
        if (s.mention.counted() && kind.kind() == Kind.EFFICIENCY) {
            return new Ruled(s.p.token(s.mention.last()).text(), "what is counted");
        }
        return kind.change() ? changed(s, kind, previous) : scored(s, kind, scoredBefore, previous);
    }

    private Ruled scored(
            Surroundings s, KindRule.Decision kind, @Nullable Mention scoredBefore, @Nullable String previous) {
        Passage p = s.p;
        int g = s.governor;
        String found = reader.abbreviated(p, s.last + 1, s.afterEnd);
        if (found == null) {
            found = reader.first(p, s.last + 1, s.afterEnd);
        }
        if (found != null) {
            return new Ruled(found, "behind the number");
        }
        Mention start = s.governedBy("to") ? s.before : null;
        boolean end = start != null
                && s.governor == start.last() + 1
                && start.unit().equals(s.mention.unit())
                && s.afterEnd == s.last + 1;
        if (end && previous != null) {
            return new Ruled(previous, "carried from the number before");
        }
        boolean phrase = s.afterEnd > s.last + 1
                && !p.inName(s.last + 1)
                && ((s.mention.bare() && s.mention.numeral().decimals() > 0 && s.afterEnd > s.last + 2)
                        || (s.mention.percent() && !p.is(s.afterEnd - 1, "model nouns")));
        found = phrase ? reader.cleaned(p, s.last + 1, s.afterEnd - 1) : null;
        if (found != null) {
            return new Ruled(found, "behind the number");
        }
        boolean hyphened = s.afterEnd == s.last + 2
                && p.token(s.last + 1).acronym()
                && p.token(s.last + 1).text().indexOf('-') > 0;
        if (hyphened || (s.afterEnd == s.last + 2 && reader.acronym(p, s.last + 1))) {
            return new Ruled(p.token(s.last + 1).text(), "an acronym behind the number");
        }
        if (reader.unnamed(p, s.last + 1) && previous != null && !apart(s)) {
            return new Ruled(previous, "carried from the number before");
        }
        if (reader.unnamed(p, s.last + 1)) {
            return new Ruled(null, "a score that the text does not name");
        }
        if (g >= 0 && s.parenthetical()) {
            found = reader.last(p, s.phraseStart(g - 1, s.leftStart), g);
        } else if (g >= 0 && TIES.contains(p.token(g).lower())) {
            found = reader.phrase(s, g - 1);
            if (found == null && reader.unnamed(p, g - 1)) {
                return new Ruled(null, "a score that the text does not name");
            }
        } else if (g >= s.leftStart && g >= 0 && (reader.measureWord(p, g) || p.is(g, "weak nouns"))) {
            found = reader.phrase(s, g);
        }
        boolean listed = g >= s.leftStart
                && g >= 0
                && g == s.first - 1
                && p.inName(g)
                && Systems.exemplifies(p, g, "metric nouns");
        if (found == null && listed) {
            return new Ruled(p.text(p.nameFirst(g), g), "listed as a measure");
        }
        if (found != null && previous != null && compared(s, found)) {
            return new Ruled(previous, "carried from the number before");
        }
        if (found != null) {
            return new Ruled(found, "before the number");
        }
        found = inParentheses(s);
        if (found != null) {
            return new Ruled(found, "in parentheses behind");
        }
        boolean equals = g - 2 >= s.leftStart && p.mark(g, "=") && p.word(g - 1) && p.mark(g - 2, "(");
        if (equals && p.token(g - 1).text().length() > 2 && !p.words().closed(p.token(g - 1))) {
            return new Ruled(p.token(g - 1).text(), "equated with the number");
        }
        found = equals ? nounOf(s, g - 3) : null;
        if (found != null) {
            return new Ruled(found, "what the number is of");
        }
        boolean as = s.first - 2 > s.leftStart && p.token(s.first - 1).is("as") && p.word(g < 0 ? 0 : g);
        found = g > s.leftStart && (s.governedBy("of") || s.parenthetical()) ? nounOf(s, g - 1) : null;
        if (found == null && as && g >= s.leftStart && !p.verb(g)) {
            found = nounOf(s, g);
        }
        if (found != null) {
            return new Ruled(found, "what the number is of");
        }
        if (g >= 0 && kind.kind() == Kind.SCORE) {
            found = reader.last(p, Math.max(lastComma(s, g), g - CLAUSE), g + 1);
            if (found != null && !spent(p, found)) {
                return new Ruled(found, "in the clause before");
            }
            int comma = lastComma(s, g);
            boolean participle = comma > s.leftStart
                    && p.mark(comma, ",")
                    && g == comma + 1
                    && (p.token(g).lower().endsWith("ing") || p.token(g).is("notably"));
            found = participle ? reader.last(p, Math.max(s.leftStart, comma - 4), comma) : null;
            if (found != null && !found.endsWith("success") && !spent(p, found)) {
                return new Ruled(found, "at the end of the clause before");
            }
            int weak = s.findLast("weak nouns", Math.max(lastComma(s, g), g - 3), g);
            if (weak > s.leftStart
                    && s.governedBy("from")
                    && reader.unnamed(p, weak)
                    && p.is(weak - 1, "kept adjectives")) {
                return new Ruled(p.text(weak - 1, weak), "in the clause before");
            }
            if (weak >= 0 && (s.governedBy("from") || s.governedBy("to"))) {
                return new Ruled(null, "a score that the text does not name");
            }
        }
        boolean is = g > s.leftStart && (s.governedBy("is") || s.governedBy("was"));
        found = is ? reader.last(p, s.leftStart, g) : null;
        if (found != null) {
            return new Ruled(found, "what the number is of");
        }
        found = s.governedBy("from") ? objectOf(s) : null;
        if (found != null) {
            return new Ruled(found, "what changes");
        }
        found = led(s);
        if (found != null) {
            return new Ruled(found, "behind a preposition");
        }
        boolean share = s.mention.percent() && s.p.at(s.last + 1, s.mention.token(), "of");
        boolean same = !share
                && previous != null
                && !apart(s)
                && scoredBefore != null
                && scoredBefore.unit().equals(s.mention.unit());
        return same ? new Ruled(previous, "carried from the number before") : new Ruled(null, "none named");
    }

    /** {@code exceeding the base AnimateDiff score of}: the score of another system, named like the one before. */
    private static boolean compared(Surroundings s, String found) {
        Passage p = s.p;
        int noun = s.governor - 1;
        if (!s.governedBy("of") || noun - 1 < s.leftStart || !p.is(noun, "weak nouns") || !p.inName(noun - 1)) {
            return false;
        }
        int first = s.phraseStart(noun, s.leftStart);
        while (first > s.leftStart && p.is(first - 1, "determiners")) {
            first--;
        }
        return first > s.leftStart && found.endsWith(p.text(noun - 1, noun)) && ComparisonRule.cue(p.token(first - 1));
    }

    /** {@code a VBench score of}: the score with the name before it; null for none. */
    @Nullable
    String namedScore(Surroundings s) {
        int noun = s.governedBy("of") || s.parenthetical() ? s.governor - 1 : -1;
        boolean named = noun - 1 >= s.leftStart && reader.unnamed(s.p, noun) && s.p.inName(noun - 1);
        return named ? s.p.text(s.p.nameFirst(noun - 1), noun) : null;
    }

    /** {@code increases language matching from}: the whole object of the verb, if it names no system and no place. */
    private @Nullable String objectOf(Surroundings s) {
        Passage p = s.p;
        int first = s.phraseStart(s.governor - 1, s.leftStart);
        boolean object = first > s.leftStart
                && first < s.governor
                && s.governor - first <= NOUN_WORDS
                && p.is(first - 1, "verbs changing")
                && !p.is(s.governor - 1, "weak nouns")
                && !p.is(s.governor - 1, "model nouns");
        for (int i = first; object && i < s.governor; i++) {
            object = !p.inName(i) && !gazetteer.knowsBenchmark(p.token(i).text());
        }
        return object ? reader.cleaned(p, first, s.governor - 1) : null;
    }

    /** {@code Motion Smoothness of 97.8}: a name of several words in front of "of" that is no model's. */
    private static boolean quality(Surroundings s, int i, int last) {
        return s.governedBy("of")
                && s.p.nameLast(i) == last
                && s.p.nameFirst(i) < last
                && !PlaceReader.modelName(s.p, i);
    }

    /** Whether the phrase names what is spent, which no score gives. */
    private static boolean spent(Passage p, String phrase) {
        String head = phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return p.words().is("efficiency words", head);
    }

    /** {@code a block efficiency of 2.1}, {@code top scores in distortion (3.2)}: a noun phrase that no list knows. */
    private @Nullable String nounOf(Surroundings s, int last) {
        Passage p = s.p;
        int first = s.phraseStart(last, s.leftStart);
        boolean noun = first <= last
                && last - first < NOUN_WORDS
                && p.word(last)
                && !p.is(last, "model nouns")
                && !p.is(last, "generic subjects")
                && !p.is(last, "benchmark nouns")
                && !p.is(last, "data words")
                && !p.is(last, "weak nouns")
                && !p.token(last).lower().endsWith("-only")
                && !p.token(last).lower().endsWith("-based")
                && !Nouns.plural(p.token(last).text());
        for (int i = first; noun && i <= last; i++) {
            noun = (!p.inName(i) || quality(s, i, last))
                    && !p.token(i).number()
                    && !gazetteer.knowsBenchmark(p.token(i).text());
        }
        return noun ? reader.cleaned(p, first, last) : null;
    }

    /** {@code 6.0 FID on A, strong performance on B (80.8)}: what is told between two numbers is of another measure. */
    private static boolean apart(Surroundings s) {
        for (int open = s.first - 1; open > s.leftStart && open > s.first - 6; open--) {
            if (s.p.mark(open, "(")) {
                int told = s.findLast("quality nouns", s.leftStart, open);
                boolean next = false;
                for (int i = s.leftStart; i < told; i++) {
                    next |= s.p.mark(i, ",") || s.p.token(i).is("and");
                }
                boolean named = told + 1 == open && s.p.inName(told - 1);
                return (next && s.p.token(told + 1).is("on")) || (named && s.scoreStart > s.p.start(open));
            }
        }
        return false;
    }

    /** {@code 50.92% on X using GPT-4 score}, {@code +25.28 in Dynamic Degree}. */
    private @Nullable String led(Surroundings s) {
        Passage p = s.p;
        int limit = Math.min(s.rightEnd, s.last + 1 + BEHIND);
        for (int i = s.last + 1;
                i < limit
                        && !p.mark(i, ",")
                        && !p.mark(i, ";")
                        && !p.mark(i, "(")
                        && !p.token(i).is("and");
                i++) {
            if (LEADS.contains(p.token(i).lower())) {
                String named = reader.last(p, i + 1, Math.min(limit, i + 5));
                int thing = p.is(i + 1, "articles") ? i + 2 : i + 1;
                boolean dataset = p.inName(thing) && p.is(p.nameLast(thing) + 1, "dataset nouns");
                if (named != null && !dataset) {
                    return named;
                }
                int first = p.is(i + 1, "articles") ? i + 2 : i + 1;
                while (p.is(first, "trimmed adjectives")) {
                    first++;
                }
                boolean metric = p.inName(first)
                        && p.in(p.nameLast(first) + 1)
                        && p.token(p.nameLast(first) + 1).is("metric");
                boolean index = p.inName(first)
                        && p.nameFirst(first) < p.nameLast(first)
                        && p.token(p.nameLast(first)).is("index");
                if (metric || index) {
                    return p.text(first, p.nameLast(first));
                }
                boolean title = p.token(i).is("in") && p.inName(i + 1) && i == s.last + 1 && onFollows(s, i);
                String name = title ? p.text(i + 1, p.nameLast(i + 1)) : "";
                if (title && !gazetteer.knowsBenchmark(name) && p.nameLast(i + 1) > i + 1) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean onFollows(Surroundings s, int from) {
        for (int i = from; i < Math.min(s.p.end(from), from + 24); i++) {
            if (s.p.token(i).is("on")) {
                return true;
            }
        }
        return false;
    }

    private Ruled changed(Surroundings s, KindRule.Decision kind, @Nullable String previous) {
        Passage p = s.p;
        int after = s.last + 1;
        String found = reader.first(p, after, s.afterEnd);
        if (found != null) {
            return new Ruled(found, "behind the number");
        }
        if (kind.noun() > after && kind.kind() == Kind.EFFICIENCY) {
            found = reader.cleaned(p, after, kind.noun() - 1);
            if (found != null) {
                return new Ruled(found, "modifies the change");
            }
        }
        if (kind.noun() >= after && s.afterEnd > kind.noun() + 1 && p.is(kind.noun(), "change adjectives")) {
            found = reader.cleaned(p, kind.noun() + 1, s.afterEnd - 1);
            if (found != null) {
                return new Ruled(found, "behind the comparative");
            }
        }
        found = changedIn(s, kind);
        if (found != null) {
            return new Ruled(found, "behind \"in\"");
        }
        found = changedBefore(s, kind);
        if (found != null) {
            return new Ruled(found, "in the clause before");
        }
        return kind.rule().startsWith("joined") && previous != null
                ? new Ruled(previous, "carried from the number before")
                : new Ruled(null, "none named");
    }

    /** {@code a 5% gain in accuracy}, {@code 3x reduction in memory}. */
    private @Nullable String changedIn(Surroundings s, KindRule.Decision kind) {
        Passage p = s.p;
        int lead = s.afterEnd;
        if (lead >= s.rightEnd || !(p.token(lead).is("in") || p.token(lead).is("of"))) {
            String led = led(s);
            return lead < s.rightEnd && kind.kind() == Kind.GAIN ? led : null;
        }
        int to = phraseEnd(s, lead + 1);
        String found = reader.last(p, lead + 1, to);
        if (found != null || kind.kind() == Kind.GAIN) {
            return found != null ? found : led(s);
        }
        return p.token(lead).is("in") ? reader.cleaned(p, lead + 1, to - 1) : null;
    }

    private @Nullable String changedBefore(Surroundings s, KindRule.Decision kind) {
        Passage p = s.p;
        int g = s.governor;
        if (g < 0) {
            return null;
        }
        int from = Math.max(lastComma(s, g), g - 10);
        if (kind.noun() >= 0 && kind.noun() < g) {
            from = Math.max(lastComma(s, g), Math.min(kind.noun() - 4, g - 12));
        }
        String found = reader.last(p, from, g);
        if (found != null || kind.kind() != Kind.EFFICIENCY || !s.governedBy("by") || kind.noun() < 0) {
            return found;
        }
        String object = reader.cleaned(p, kind.noun() + 1, g - 1);
        return object != null && object.chars().filter(c -> c == ' ').count() < OBJECT_WORDS ? object : null;
    }

    private static int lastComma(Surroundings s, int g) {
        for (int i = g - 1; i > s.scoreStart; i--) {
            boolean example = s.p.mark(i, ",") && (s.p.token(i - 1).is("e.g") || s.p.mark(i - 1, "."));
            boolean turn = s.p.token(i).is("while") || s.p.token(i).is("whereas");
            if ((s.p.mark(i, ",") && !example) || s.p.mark(i, ";") || turn) {
                return i;
            }
        }
        return s.scoreStart;
    }

    private static int phraseEnd(Surroundings s, int from) {
        int i = from;
        int end = Math.min(s.rightEnd, from + 6);
        while (i < end
                && s.p.word(i)
                && (!s.p.breaks(i) || s.p.is(i, "determiners") || s.p.is(i, "efficiency words"))) {
            i++;
        }
        return i;
    }

    /** {@code on AIME 2025 (Pass@1)}. */
    private @Nullable String inParentheses(Surroundings s) {
        int end = Math.min(s.rightEnd, s.last + 1 + BEHIND);
        for (int i = s.last + 1; i < end && !s.p.mark(i, ",") && !s.p.mark(i, ";"); i++) {
            if (s.p.mark(i, "(")) {
                int close = i + 1;
                while (close < end && !s.p.mark(close, ")")) {
                    close++;
                }
                return reader.first(s.p, i + 1, close);
            }
        }
        return null;
    }
}
