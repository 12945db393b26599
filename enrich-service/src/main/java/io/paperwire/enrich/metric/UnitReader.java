package io.paperwire.enrich.metric;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the unit of a number: what is attached to it, hangs on it by a hyphen or follows it. */
final class UnitReader {
    private static final int PHRASE = 8;
    private static final Map<String, BigDecimal> MAGNITUDES = Map.of(
            "hundred", new BigDecimal(100),
            "thousand", new BigDecimal(1_000),
            "k", new BigDecimal(1_000),
            "million", new BigDecimal(1_000_000),
            "m", new BigDecimal(1_000_000),
            "mn", new BigDecimal(1_000_000),
            "billion", new BigDecimal(1_000_000_000),
            "b", new BigDecimal(1_000_000_000),
            "bn", new BigDecimal(1_000_000_000),
            "trillion", new BigDecimal(1_000_000_000_000L));
    private static final BigDecimal TERA = new BigDecimal(1_000_000_000_000L);
    private static final Set<String> PROCESSORS =
            Set.of("gpu", "a100", "h100", "tpu", "v100", "h800", "cpu", "a800", "gpus", "h200");
    private static final Set<String> TIMES = Set.of("hours", "hour", "days", "day", "hrs");
    private static final Set<String> POINT_WORDS =
            Set.of("percentage", "absolute", "percent", "average", "accuracy", "%", "relative");

    private UnitReader() {}

    /** The mention at number token {@code i}; null when the number only tells a structure ({@code 2-stage}). */
    static @Nullable Mention read(Passage p, int i, Numeral n) {
        String suffix = n.suffix().toLowerCase(Locale.ROOT);
        BigDecimal value = n.value();
        int last = i;
        boolean magnitude = false;
        if (suffix.equals("t") && n.suffix().equals("T")) {
            value = value.multiply(TERA);
            magnitude = true;
        } else if (MAGNITUDES.containsKey(suffix)) {
            value = value.multiply(MAGNITUDES.get(suffix));
            magnitude = true;
        } else if (suffix.startsWith("°") && !n.tail().isEmpty()) {
            return null;
        } else if (!suffix.isEmpty()) {
            return attached(p, i, n, suffix);
        }
        String tail = n.tail();
        if (!tail.isEmpty()) {
            String first = tail.contains("-") ? tail.substring(0, tail.indexOf('-')) : tail;
            if (MAGNITUDES.containsKey(first) && first.length() > 2) {
                value = value.multiply(MAGNITUDES.get(first));
                magnitude = true;
                tail = tail.substring(Math.min(tail.length(), first.length() + 1));
            }
        }
        if (!tail.isEmpty()) {
            return hanging(p, i, n, value, tail, magnitude);
        }
        if (p.word(last + 1)
                && MAGNITUDES.containsKey(p.token(last + 1).lower())
                && p.token(last + 1).lower().length() > 2
                && p.adjacent(last)) {
            value = value.multiply(MAGNITUDES.get(p.token(last + 1).lower()));
            last++;
            magnitude = true;
        } else if (p.word(last + 1)
                && p.adjacent(last)
                && hyphenMagnitude(p.token(last + 1).lower()) != null) {
            String word = p.token(last + 1).lower();
            value = value.multiply(hyphenMagnitude(word));
            last++;
            String rest = word.substring(word.indexOf('-') + 1);
            if (rest.startsWith("param")) {
                return new Mention(i, last, value, "params", "magnitude and noun", false, n);
            }
            if (rest.startsWith("token")) {
                return new Mention(i, last, value, "tokens", "magnitude and noun", false, n);
            }
            magnitude = true;
        }
        return following(p, i, last, n, value, magnitude);
    }

    private static @Nullable BigDecimal hyphenMagnitude(String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 4 ? null : MAGNITUDES.get(word.substring(0, hyphen));
    }

    private static Mention attached(Passage p, int i, Numeral n, String suffix) {
        if (suffix.startsWith("%")) {
            boolean points = (p.word(i + 1)
                            && (p.token(i + 1).lower().startsWith("point")
                                    || p.token(i + 1).is("pp")))
                    || n.tail().startsWith("point");
            return new Mention(
                    i,
                    points && n.tail().isEmpty() ? i + 1 : i,
                    n.value(),
                    points ? "pp" : "%",
                    "attached %",
                    false,
                    n);
        }
        String unit = switch (suffix) {
            case "x", "×", "fold" -> "x";
            case "pp", "pt", "pts" -> "pp";
            case "h", "hr", "hrs" -> "hours";
            case "ppl" -> "";
            default -> n.suffix();
        };
        return new Mention(i, i, n.value(), unit, "attached " + suffix, false, n);
    }

    private static @Nullable Mention hanging(
            Passage p, int i, Numeral n, BigDecimal value, String tail, boolean magnitude) {
        String noun = tail.substring(tail.lastIndexOf('-') + 1);
        String first = tail.contains("-") ? tail.substring(0, tail.indexOf('-')) : tail;
        if (first.startsWith("param") || noun.startsWith("param")) {
            return new Mention(i, i, value, "params", "hyphen", false, n);
        }
        if (first.startsWith("token")) {
            return new Mention(i, i, value, "tokens", "hyphen", false, n);
        }
        if (first.equals("percent")) {
            return new Mention(i, i, value, "%", "hyphen", false, n);
        }
        if (first.equals("fold") || first.equals("times")) {
            return new Mention(i, i, value, "x", "hyphen", false, n);
        }
        if (first.equals("point") || first.equals("points")) {
            return new Mention(i, i, value, "pp", "hyphen", false, n);
        }
        if (p.words().is("time units", first)) {
            return new Mention(i, i, value, first.endsWith("s") ? first : first + "s", "hyphen", false, n);
        }
        if (p.words().is("physical units", first)) {
            return new Mention(
                    i,
                    i,
                    value,
                    first.endsWith("s") && first.length() > 3 ? first.substring(0, first.length() - 1) : first,
                    "hyphen",
                    false,
                    n);
        }
        if (first.startsWith("step") && value.intValue() > 3) {
            return new Mention(i, i, value, "step", "hyphen", true, n);
        }
        boolean large = magnitude || value.compareTo(new BigDecimal(100)) >= 0;
        if (large && !p.words().is("structural nouns", noun)) {
            return new Mention(i, i, value, noun, "hyphen", true, n);
        }
        return null;
    }

    private static Mention following(Passage p, int i, int last, Numeral n, BigDecimal value, boolean magnitude) {
        int next = last + 1;
        if (p.mark(next, "$") || p.mark(next, "\\")) {
            next++;
        }
        int end = p.end(i);
        if (next >= end || (!p.word(next) && !p.mark(next, "%"))) {
            return noNoun(p, i, last, n, value, magnitude);
        }
        String word = p.token(next).lower();
        if (p.mark(next, "%") || word.equals("percent") || word.equals("%") || word.startsWith("%-point")) {
            boolean points =
                    (p.word(next + 1) && p.token(next + 1).lower().startsWith("point")) || word.startsWith("%-point");
            return new Mention(i, next, value, points ? "pp" : "%", "percent word", false, n);
        }
        if (word.equals("times")
                || word.equals("fold")
                || word.equals("×")
                || word.equals("\\times")
                || word.equals("x")
                || word.equals("-fold")) {
            return new Mention(i, next, value, "x", "factor word", false, n);
        }
        int points = points(p, next, end);
        if (points >= 0) {
            return new Mention(i, points, value, "pp", "points", false, n);
        }
        int time = next;
        while (time < end
                && time < next + 3
                && p.word(time)
                && PROCESSORS.contains(p.token(time).lower())) {
            time++;
        }
        if (time > next && time < end && TIMES.contains(p.token(time).lower())) {
            return new Mention(i, time, value, "GPU hours", "processor time", false, n);
        }
        if (word.contains("-hour") || word.contains("-day")) {
            return new Mention(i, next, value, "GPU hours", "processor time", false, n);
        }
        if ((word.startsWith("token") && p.word(next + 1) && p.token(next + 1).is("per"))
                || word.startsWith("tokens/s")) {
            int to = word.startsWith("tokens/") ? next : Math.min(next + 2, end - 1);
            String unit = to == next ? p.token(next).text() : "tokens/s";
            return new Mention(i, to, value, unit, "rate", false, n);
        }
        if ((word.startsWith("frame") || word.startsWith("image"))
                && p.in(next + 2)
                && p.token(next + 1).is("per")
                && p.token(next + 2).is("second")) {
            return new Mention(i, next + 2, value, word.startsWith("frame") ? "FPS" : "images/s", "rate", false, n);
        }
        if (p.words().is("time units", word) && (word.length() > 2 || n.decimals() > 0)) {
            return new Mention(i, next, value, word, "time", false, n);
        }
        if (p.words().is("physical units", word) && (word.length() > 1)) {
            return new Mention(i, next, value, p.token(next).text(), "physical unit", false, n);
        }
        return noun(p, i, last, n, value, magnitude);
    }

    private static int points(Passage p, int from, int end) {
        int i = from;
        while (i < end
                && i < from + 4
                && p.word(i)
                && POINT_WORDS.contains(p.token(i).lower())) {
            i++;
        }
        boolean points = i < end
                && p.word(i)
                && (p.token(i).is("points")
                        || p.token(i).is("point")
                        || p.token(i).is("pp"));
        return points ? i : -1;
    }

    private static Mention noun(Passage p, int i, int last, Numeral n, BigDecimal value, boolean magnitude) {
        int end = Math.min(p.end(i), last + 1 + PHRASE);
        int head = -1;
        int stop = last + 1;
        for (; stop < end && (p.word(stop) || adjectives(p, stop, last + 1, end) || dated(p, stop)); stop++) {
            if (!p.word(stop)) {
                continue;
            }
            Token token = p.token(stop);
            boolean joint =
                    (token.is("and") || token.is("or") || token.is("more") || token.is("most")) && stop > last + 1;
            if ((p.words().closed(token) && !joint && !token.is("over"))
                    || (p.verb(stop) && !participle(p, stop, end))) {
                break;
            }
            if (token.is("token") && magnitude && p.in(stop + 1) && p.is(stop + 1, "dataset nouns")) {
                return new Mention(i, stop, value, "tokens", "counted noun", false, n);
            }
            if (token.lower().startsWith("param")) {
                return new Mention(i, stop, value, "params", "counted noun", false, n);
            }
            if (Nouns.plural(token.text())
                    || (token.possessive() && token.lower().endsWith("s'"))) {
                head = stop;
                break;
            }
        }
        if (head >= 0) {
            String noun = Nouns.singular(p.token(head).text().replace("'", "").replace("’", ""));
            if (noun.equals("token")) {
                return new Mention(i, head, value, "tokens", "counted noun", false, n);
            }
            if (n.suffix().equals("B") && p.is(head, "model nouns")) {
                return new Mention(i, last, value, "params", "suffix before model", false, n);
            }
            boolean countable = n.integer() || magnitude;
            if (countable && !p.is(head, "measure heads") && !p.is(head, "change nouns")) {
                return new Mention(i, head, value, noun, "counted noun", true, n);
            }
            if (!countable
                    && head == last + 1
                    && n.decimals() <= 2
                    && !p.is(head, "measure heads")
                    && !p.is(head, "change nouns")
                    && !p.words().verb(p.token(head))) {
                return new Mention(i, head, value, noun, "mean count", true, n);
            }
            return noNoun(p, i, last, n, value, magnitude);
        }
        if (magnitude) {
            for (int k = last + 1; k < stop; k++) {
                if ((p.is(k, "dataset nouns") || p.token(k).is("pool")) && k > last + 1) {
                    return new Mention(
                            i, k - 1, value, Nouns.singular(p.token(k - 1).text()), "noun before dataset", true, n);
                }
                if (p.token(k).lower().startsWith("token") || p.token(k).is("context")) {
                    return new Mention(i, k, value, "tokens", "counted noun", false, n);
                }
            }
            if (!n.suffix().isEmpty()
                    && stop > last + 1
                    && !n.suffix().equals("B")
                    && !p.is(last + 1, "model nouns")
                    && !p.is(stop - 1, "model nouns")
                    && !p.inName(last + 1)) {
                return new Mention(
                        i, stop - 1, value, Nouns.singular(p.token(stop - 1).text()), "counted noun", true, n);
            }
        }
        return noNoun(p, i, last, n, value, magnitude);
    }

    /** {@code 20 ICML 2024 papers}: a year within the name in front of the noun. */
    private static boolean dated(Passage p, int i) {
        return p.in(i + 1) && p.token(i).number() && p.inName(i) && p.inName(i - 1) && p.word(i + 1);
    }

    /** {@code 1,297 challenging, open-ended problems}: a comma between two adjectives of one noun. */
    private static boolean adjectives(Passage p, int i, int first, int end) {
        boolean comma = p.mark(i, ",") && i == first + 1 && i + 2 < end && p.word(i + 1) && p.word(i + 2);
        return comma
                && !p.words().closed(p.token(i + 1))
                && !Nouns.plural(p.token(i - 1).text())
                && !p.inName(i - 1)
                && !p.words().closed(p.token(i - 1))
                && Nouns.plural(p.token(i + 2).text());
    }

    /** {@code 1,267 annotated instances}: a participle between number and noun. */
    private static boolean participle(Passage p, int i, int end) {
        String lower = p.token(i).lower();
        return (lower.endsWith("ed") || lower.endsWith("ing"))
                && i + 1 < end
                && p.word(i + 1)
                && !p.words().closed(p.token(i + 1));
    }

    private static Mention noNoun(Passage p, int i, int last, Numeral n, BigDecimal value, boolean magnitude) {
        if (p.in(i - 2) && p.token(i - 1).is("of") && p.token(i - 2).is("factor")) {
            return new Mention(i, last, value, "x", "factor of", false, n);
        }
        if (n.currency()) {
            return new Mention(i, last, value, "$", "currency", false, n);
        }
        if (!magnitude) {
            return new Mention(i, last, value, "", "none", false, n);
        }
        boolean thousand = n.suffix().equalsIgnoreCase("k");
        boolean length = false;
        for (int k = Math.max(p.start(i), thousand ? i - 6 : i); k < Math.min(p.end(i), i + (thousand ? 6 : 3)); k++) {
            length |= p.token(k).is("context")
                    || p.token(k).is("length")
                    || p.token(k).is("lengths")
                    || p.token(k).is("contexts")
                    || p.token(k).is("window")
                    || (thousand && p.token(k).lower().startsWith("token"));
        }
        if (length) {
            return new Mention(i, last, value, "tokens", "length nearby", false, n);
        }
        return new Mention(i, last, value, thousand ? "" : "params", "suffix alone", false, n);
    }
}
