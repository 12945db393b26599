package io.paperwire.enrich.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells numbers that state a quantity from those in names, versions, years, lists, references and settings. */
final class NumberFilter {
    private static final Set<String> UNIT_SUFFIXES =
            Set.of("%", "x", "×", "pp", "ms", "s", "gb", "fps", "fold", "mb", "hz", "db");
    /** {@code 7.0/10}. */
    private static final Set<Integer> OUT_OF = Set.of(5, 10, 100);

    private static final String PART_OF_NAME = "part of a name";
    private static final int LAST_LIST_NUMBER = 30;
    private final Gazetteer gazetteer;

    NumberFilter(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Marks every number of the passage that is no quantity. */
    void apply(Passage p) {
        for (int i = 0; i < p.size(); i++) {
            Numeral numeral = p.token(i).numeral();
            if (numeral == null) {
                continue;
            }
            String reason = reason(p, i, numeral);
            if (reason != null) {
                p.exclude(i, reason);
            }
        }
    }

    private @Nullable String reason(Passage p, int i, Numeral n) {
        if (n.link() != Numeral.Link.NONE && p.excluded(i - 2) != null) {
            return p.excluded(i - 2);
        }
        if (p.mark(i - 1, "±") || p.mark(i - 1, "{") || (p.mark(i - 1, ",") && p.mark(i + 1, "}"))) {
            return "deviation or set";
        }
        if (n.suffix().startsWith("°") && n.value().intValue() % 45 == 0) {
            return "angle of view";
        }
        if (n.link() == Numeral.Link.SLASH
                && n.bare()
                && OUT_OF.contains(n.value().intValue())) {
            return "what a rating is out of";
        }
        if (n.suffix().equals("%") && n.tail().indexOf('-') > 0) {
            return PART_OF_NAME;
        }
        if (resolution(p, i) || (n.suffix().equals("K") && n.tail().isEmpty() && p.is(i + 1, "pictures"))) {
            return "resolution";
        }
        if (n.bare() && listNumber(p, i, n)) {
            return "list number";
        }
        if (hyperParameter(p, i)) {
            return "setting";
        }
        if (n.bare() && n.integer() && numberedNoun(p, i)) {
            return "numbered noun";
        }
        if (namePart(p, i, n)) {
            return PART_OF_NAME;
        }
        if (year(p, i, n)) {
            return "year";
        }
        if (ratio(p, i)) {
            return "ratio";
        }
        return null;
    }

    private static boolean resolution(Passage p, int i) {
        return (times(p, i + 1) && p.in(i + 2) && p.token(i + 2).number())
                || (times(p, i - 1) && p.in(i - 2) && p.token(i - 2).number());
    }

    private static boolean times(Passage p, int i) {
        return p.word(i) && (p.token(i).is("x") || p.token(i).is("×"));
    }

    private static boolean listNumber(Passage p, int i, Numeral n) {
        boolean small = n.integer() && n.value().abs().intValue() <= LAST_LIST_NUMBER;
        if (!small) {
            return false;
        }
        boolean closing = p.mark(i + 1, ")");
        boolean opened = p.mark(i - 1, "(");
        boolean lineStart = p.sentenceInitial(i) || p.mark(i - 1, ":");
        boolean pointed = p.mark(i + 1, ".") && p.in(i + 2) && p.token(i + 2).word();
        return (closing && (!opened || n.decimals() == 0) && !afterMeasure(p, i)) || (lineStart && pointed);
    }

    private static boolean afterMeasure(Passage p, int i) {
        return p.mark(i - 1, "(") && p.is(i - 2, "measure heads");
    }

    /** {@code p < 0.05}, {@code k=5}, {@code temperature of 0.7}. */
    private boolean hyperParameter(Passage p, int i) {
        int sign = i - 1;
        while (p.in(sign)
                && p.token(sign).mark()
                && "=<>≤≥~≈".contains(p.token(sign).text())) {
            sign--;
        }
        if (sign == i - 1) {
            boolean rate =
                    p.in(i - 3) && p.token(i - 2).is("rate") && p.token(i - 3).is("learning");
            return p.in(i - 2) && p.token(i - 1).is("of") && (rate || p.is(i - 2, "pure settings"));
        }
        if (!p.word(sign)) {
            return false;
        }
        Token symbol = p.token(sign);
        if (p.mark(i - 1, "=") && symbol.text().indexOf('@') > 0) {
            return true;
        }
        boolean equals = !p.mark(i - 1, "~") && !p.mark(i - 1, "≈");
        return equals
                && !gazetteer.knowsMeasure(symbol.text())
                && !p.is(sign, "measure heads")
                && !p.words().closed(symbol)
                && (symbol.text().length() <= 2 || p.is(sign, "hyper words"));
    }

    private static boolean numberedNoun(Passage p, int i) {
        return p.is(i - 1, "number nouns")
                && p.adjacent(i - 1)
                && !(p.in(i - 2) && (p.token(i - 2).is("per") || p.token(i - 2).is("each")));
    }

    private boolean namePart(Passage p, int i, Numeral n) {
        if (!p.in(i - 1)
                || !p.adjacent(i - 1)
                || UNIT_SUFFIXES.contains(n.suffix().toLowerCase(java.util.Locale.ROOT))) {
            return false;
        }
        Token before = p.token(i - 1);
        if (before.number()) {
            return PART_OF_NAME.equals(p.excluded(i - 1)) && !n.bare();
        }
        boolean adjective = before.lower().endsWith("-trained")
                || before.lower().endsWith("-tuned")
                || before.lower().endsWith("-based");
        if (!before.nameLike() || before.possessive() || adjective) {
            return false;
        }
        boolean initialWord = p.sentenceInitial(i - 1) && !before.surelyName();
        if (initialWord
                && (before.lower().endsWith("ing")
                        || before.lower().endsWith("ed")
                        || p.words().closed(before)
                        || p.verb(i - 1)
                        || p.is(i - 1, "generic subjects"))) {
            return false;
        }
        if (p.words().closed(before) && !before.surelyName()) {
            return false;
        }
        if (gazetteer.knowsMeasure(before.text()) || p.is(i - 1, "measure heads")) {
            return false;
        }
        if (gazetteer.knowsBenchmark(p.text(i - 1, i))) {
            return true;
        }
        if (gazetteer.knowsBenchmark(before.text()) && n.bare() && n.decimals() > 0) {
            return false;
        }
        if (!n.tail().isEmpty() && n.suffix().isEmpty()) {
            return !n.tail().startsWith("billion") && !n.tail().startsWith("million");
        }
        return n.decimals() <= 1;
    }

    private static boolean year(Passage p, int i, Numeral n) {
        boolean plain = n.bare() && n.integer() && p.token(i).text().length() == 4;
        if (!plain) {
            return false;
        }
        int value = n.value().intValue();
        if (value < 1950 || value > 2035) {
            return false;
        }
        boolean dated = p.in(i - 1)
                && (p.token(i - 1).is("in")
                        || p.token(i - 1).is("since")
                        || p.token(i - 1).is("from")
                        || p.token(i - 1).is("until")
                        || p.token(i - 1).is("of")
                        || p.mark(i - 1, "(")
                        || p.mark(i - 1, ",")
                        || p.inName(i - 1)
                        || p.token(i - 1).nameLike());
        return dated || (value >= 2000 && value <= 2030);
    }

    /** {@code 1:1}. */
    private static boolean ratio(Passage p, int i) {
        return (p.mark(i + 1, ":") && p.in(i + 2) && p.token(i + 2).number() && tight(p, i) && tight(p, i + 1))
                || (p.mark(i - 1, ":") && p.in(i - 2) && p.token(i - 2).number() && tight(p, i - 1) && tight(p, i - 2));
    }

    private static boolean tight(Passage p, int i) {
        return p.token(i).end() == p.token(i + 1).start();
    }
}
