package io.paperwire.enrich.metric;

import java.util.ArrayList;
import java.util.List;

/** Reads the quantities of a passage whose numbers have been filtered, in the order of the text. */
final class MentionFinder {
    private static final int REACH = 14;

    private MentionFinder() {}

    static List<Mention> find(Passage p) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Numeral numeral = p.token(i).numeral();
            if (numeral == null || p.excluded(i) != null || p.inName(i)) {
                continue;
            }
            Mention mention = UnitReader.read(p, i, numeral);
            if (mention == null) {
                p.exclude(i, "structural number");
            } else if (mention.counted() && p.words().is("structural nouns", mention.unit())) {
                p.exclude(i, "structural number");
            } else {
                mentions.add(mention);
            }
        }
        for (int k = 0; k < mentions.size(); k++) {
            mentions.set(k, aside(p, mentions.get(k)));
        }
        for (int k = 1; k < mentions.size(); k++) {
            mentions.set(k, ranging(p, mentions.get(k - 1), mentions.get(k)));
        }
        for (int k = mentions.size() - 2; k >= 0; k--) {
            mentions.set(k, sharing(p, mentions.get(k), mentions.get(k + 1)));
        }
        return mentions;
    }

    /** {@code more test tasks (373 out of 720)}: the second number counts what stands before the parenthesis. */
    private static Mention aside(Passage p, Mention mention) {
        int i = mention.token();
        boolean share = mention.bare()
                && mention.numeral().integer()
                && p.token(Math.max(0, i - 1)).is("of")
                && p.in(i - 4)
                && p.token(i - 2).is("out")
                && p.token(i - 3).number()
                && p.mark(i - 4, "(");
        int noun = i - 5;
        if (!share || !p.word(noun)) {
            return mention;
        }
        for (int k = noun;
                k > noun - REACH
                        && p.in(k)
                        && p.token(k).sentence() == p.token(i).sentence();
                k--) {
            if (p.word(k) && Nouns.plural(p.token(k).text()) && !p.verb(k) && !p.inName(k)) {
                return new Mention(
                        i,
                        mention.last(),
                        mention.value(),
                        Nouns.singular(p.token(k).text()),
                        "counted before the parenthesis",
                        true,
                        mention.numeral());
            }
        }
        return mention;
    }

    /** {@code from 1,000 words to 8,000}: the second number counts what the first does. */
    private static Mention ranging(Passage p, Mention first, Mention second) {
        boolean range = first.counted()
                && second.bare()
                && second.numeral().integer()
                && second.last() == second.token()
                && second.token() == first.last() + 2
                && p.token(first.last() + 1).is("to")
                && p.in(first.token() - 1)
                && p.token(first.token() - 1).is("from");
        return range
                ? new Mention(
                        second.token(),
                        second.last(),
                        second.value(),
                        first.unit(),
                        "shared with the one before",
                        true,
                        second.numeral())
                : second;
    }

    /** {@code 38 out of 60 benchmarks}, {@code 20 to 30 hours}: the first number takes the second one's unit. */
    private static Mention sharing(Passage p, Mention first, Mention second) {
        int gap = second.token() - first.last();
        if (!first.bare() || first.last() != first.token() || gap > 3 || second.bare()) {
            return first;
        }
        int k = first.last() + 1;
        if (gap == 3 && p.mark(k + 1, ".") && p.token(k).is("vs")) {
            gap = 2;
        }
        boolean joined = (p.token(k).is("of") && gap == 2)
                || (p.token(k).is("out") && gap == 3)
                || ((p.token(k).is("to")
                                || p.token(k).is("and")
                                || p.token(k).is("or")
                                || p.token(k).is("vs")
                                || p.token(k).is("versus")
                                || p.mark(k, "-")
                                || p.mark(k, "–")
                                || p.mark(k, "/"))
                        && gap == 2);
        boolean fits = second.counted()
                ? first.numeral().integer() || !second.numeral().integer()
                : true;
        if (!joined || !fits) {
            return first;
        }
        boolean ratio = second.percent() && p.token(k).is("of");
        return ratio
                ? first
                : new Mention(
                        first.token(),
                        first.last(),
                        first.value(),
                        second.unit(),
                        "shared with the next",
                        second.counted(),
                        first.numeral());
    }
}
