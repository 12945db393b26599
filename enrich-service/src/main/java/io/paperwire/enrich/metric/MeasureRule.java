package io.paperwire.enrich.metric;

import io.paperwire.model.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the name of the measure that a score gives or that a gain changes. */
final class MeasureRule {
    private static final int MODIFIERS = 4;
    private static final Set<String> HEAD_TAILS = Set.of("score", "scores", "rate", "accuracy", "points", "value");
    private final Gazetteer gazetteer;

    MeasureRule(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Ruled find(
            Surroundings s, KindRule.Decision kind, @Nullable Mention scoredBefore, @Nullable String previous) {
        if (kind.kind() == Kind.SCALE) {
            return new Ruled(null, "a scale has no measure");
        }
        if (s.mention.counted() && kind.kind() == Kind.EFFICIENCY) {
            return new Ruled(s.p.token(s.mention.last()).text(), "what is counted");
        }
        return kind.change() ? changed(s, kind, previous) : scored(s, scoredBefore, previous);
    }

    private Ruled scored(Surroundings s, @Nullable Mention scoredBefore, @Nullable String previous) {
        Passage p = s.p;
        int after = s.mention.last() + 1;
        String found = measureIn(p, after, s.afterEnd, true);
        if (found != null) {
            return new Ruled(found, "behind the number");
        }
        int g = s.governor;
        if (g >= 0
                && (p.token(g).is("of")
                        || p.token(g).is("as")
                        || p.mark(g, ":")
                        || p.mark(g, "=")
                        || p.token(g).is("at")
                        || p.token(g).is("is")
                        || p.token(g).is("was"))) {
            found = leftPhrase(s, g - 1);
            if (found != null) {
                return new Ruled(found, "before \"" + p.token(g).text() + "\"");
            }
        }
        if (g >= 0 && s.parenthetical()) {
            found = leftPhrase(s, g - 1);
            if (found != null) {
                return new Ruled(found, "before the parenthesis");
            }
        }
        if (g >= 0 && measureWord(p, g)) {
            found = leftPhrase(s, g);
            if (found != null) {
                return new Ruled(found, "directly before");
            }
        }
        found = inParentheses(s, after);
        if (found != null) {
            return new Ruled(found, "in parentheses behind");
        }
        if (g >= 0) {
            int floor = Math.max(lastComma(s, g), g - 14);
            found = measureIn(p, floor, g + 1, false);
            if (found != null) {
                return new Ruled(found, "in the clause before");
            }
        }
        int limit = Math.min(s.rightEnd, after + 10);
        for (int i = after; i < limit; i++) {
            if (p.mark(i, ",") || p.mark(i, ";") || p.mark(i, "(")) {
                break;
            }
            if ((p.token(i).is("using")
                            || p.token(i).is("in")
                            || p.token(i).is("for")
                            || p.token(i).is("on"))
                    && p.in(i + 1)) {
                String named = measureIn(p, i + 1, Math.min(limit, i + 5), false);
                if (named != null) {
                    return new Ruled(named, "behind \"" + p.token(i).text() + "\"");
                }
            }
        }
        if (previous != null && scoredBefore != null && scoredBefore.unit().equals(s.mention.unit())) {
            return new Ruled(previous, "carried from the number before");
        }
        return new Ruled(null, "none named");
    }

    private Ruled changed(Surroundings s, KindRule.Decision kind, @Nullable String previous) {
        Passage p = s.p;
        int after = s.mention.last() + 1;
        String found = measureIn(p, after, s.afterEnd, true);
        if (found != null) {
            return new Ruled(found, "behind the number");
        }
        if (kind.noun() > s.mention.last() && kind.noun() > after && kind.kind() == Kind.EFFICIENCY) {
            found = cleaned(p, after, kind.noun() - 1);
            if (found != null) {
                return new Ruled(found, "modifies the change");
            }
        }
        if (kind.noun() >= after && s.afterEnd > kind.noun() + 1 && p.is(kind.noun(), "change adjectives")) {
            found = cleaned(p, kind.noun() + 1, s.afterEnd - 1);
            if (found != null) {
                return new Ruled(found, "behind the comparative");
            }
        }
        if (s.afterEnd < s.rightEnd
                && (p.token(s.afterEnd).is("in") || p.token(s.afterEnd).is("of"))) {
            int to = phraseEnd(s, s.afterEnd + 1);
            found = measureIn(p, s.afterEnd + 1, to, false);
            if (found == null
                    && kind.kind() == Kind.EFFICIENCY
                    && p.token(s.afterEnd).is("in")) {
                found = cleaned(p, s.afterEnd + 1, to - 1);
            }
            if (found != null) {
                return new Ruled(found, "behind \"in\"");
            }
        }
        int g = s.governor;
        if (g >= 0) {
            int from = kind.noun() >= 0 && kind.noun() < g
                    ? Math.max(s.leftStart, Math.min(kind.noun() - 4, g - 12))
                    : Math.max(s.leftStart, g - 10);
            from = Math.max(from, lastComma(s, g));
            found = measureIn(p, from, g, false);
            if (found != null) {
                return new Ruled(found, "in the clause before");
            }
            if (kind.kind() == Kind.EFFICIENCY && s.governedBy("by") && kind.noun() >= 0) {
                found = cleaned(p, kind.noun() + 1, g - 1);
                if (found != null && found.split(" ", -1).length <= 4) {
                    return new Ruled(found, "object of the verb");
                }
            }
        }
        if (kind.rule().startsWith("joined") && previous != null) {
            return new Ruled(previous, "carried from the number before");
        }
        return new Ruled(null, "none named");
    }

    private static int lastComma(Surroundings s, int g) {
        for (int i = g - 1; i > s.leftStart; i--) {
            if (s.p.mark(i, ",") || s.p.mark(i, ";")) {
                return i;
            }
        }
        return s.leftStart;
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
    private @Nullable String inParentheses(Surroundings s, int after) {
        int end = Math.min(s.rightEnd, after + 10);
        for (int i = after; i < end; i++) {
            if (s.p.mark(i, ",") || s.p.mark(i, ";")) {
                return null;
            }
            if (s.p.mark(i, "(")) {
                int close = i + 1;
                while (close < end && !s.p.mark(close, ")")) {
                    close++;
                }
                return measureIn(s.p, i + 1, close, true);
            }
        }
        return null;
    }

    /** The measure's phrase that ends at {@code last}; its acronym when one stands in parentheses there. */
    private @Nullable String leftPhrase(Surroundings s, int last) {
        Passage p = s.p;
        int floor = s.leftStart;
        if (last >= floor && p.mark(last, ")")) {
            int open = last;
            while (open > floor && !p.mark(open, "(")) {
                open--;
            }
            if (last - open == 2 && p.word(open + 1)) {
                Token inner = p.token(open + 1);
                boolean outer = measureIn(p, s.phraseStart(open - 1, floor), open, false) != null;
                if (gazetteer.knowsMeasure(inner.text()) || inner.acronym() || outer) {
                    return inner.acronym() || gazetteer.knowsMeasure(inner.text())
                            ? inner.text()
                            : measureIn(p, s.phraseStart(open - 1, floor), open, false);
                }
            }
            last = open - 1;
        }
        int start = s.phraseStart(last, floor);
        if (start > last) {
            return null;
        }
        String known = measureIn(p, start, last + 1, false);
        if (known != null) {
            return known;
        }
        if (p.is(last, "weak nouns") || p.is(last, "change nouns") || p.is(last, "number nouns")) {
            return null;
        }
        Token head = p.token(last);
        boolean acronym = head.acronym() && !gazetteer.knowsBenchmark(head.text()) && !p.is(last, "model families");
        return acronym ? head.text() : null;
    }

    private boolean measureWord(Passage p, int i) {
        return p.word(i)
                && (p.is(i, "measure heads")
                        || gazetteer.knowsMeasure(p.token(i).text()));
    }

    /** The measure named last (or first) in {@code [from, to)}, with the words that modify it; null when there is none. */
    private @Nullable String measureIn(Passage p, int from, int to, boolean first) {
        int found = -1;
        for (int i = Math.max(0, from); i < to && i < p.size(); i++) {
            if (measureWord(p, i) && !p.verb(i) && !(p.is(i, "weak nouns") && bareScore(p, i, from))) {
                found = i;
                if (first) {
                    break;
                }
            }
        }
        if (found < 0) {
            return null;
        }
        int last = found;
        while (last + 1 < to
                && p.adjacent(last)
                && (HEAD_TAILS.contains(p.token(last + 1).lower()) || (first && measureWord(p, last + 1)))) {
            last++;
        }
        int start = found;
        while (start > from && start > found - MODIFIERS && modifier(p, start - 1)) {
            start--;
        }
        return cleaned(p, start, last);
    }

    /** A score without a word that says of what. */
    private boolean bareScore(Passage p, int i, int from) {
        return i - 1 < from || !modifier(p, i - 1) || p.is(i - 1, "trimmed adjectives");
    }

    private boolean modifier(Passage p, int i) {
        return p.word(i)
                && p.adjacent(i)
                && !p.breaks(i)
                && !p.token(i).possessive()
                && !gazetteer.knowsBenchmark(p.token(i).text())
                && !p.is(i, "change adjectives")
                && !p.is(i, "change nouns")
                && !p.is(i, "model nouns");
    }

    private @Nullable String cleaned(Passage p, int first, int last) {
        int start = first;
        while (start <= last
                && (p.is(start, "trimmed adjectives")
                        || p.is(start, "determiners")
                        || !p.word(start)
                        || p.is(start, "change adjectives"))) {
            start++;
        }
        int end = last;
        while (end >= start && (p.is(end, "change nouns") || !p.word(end))) {
            end--;
        }
        if (start > end
                || (start == end && p.is(start, "weak nouns"))
                || p.words().closed(p.token(end))) {
            return null;
        }
        return p.text(start, end);
    }
}
