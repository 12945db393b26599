package io.paperwire.enrich.metric;

/** Joins neighbouring words that are written as names, and the numbers that belong to them, into names. */
final class NameFinder {
    private NameFinder() {}

    /** Marks the names of a passage whose numbers have been filtered. */
    static void apply(Passage p) {
        int i = 0;
        while (i < p.size()) {
            if (!starts(p, i)) {
                i++;
                continue;
            }
            int last = i;
            while (p.adjacent(last)
                    && last + 1 < p.size()
                    && continues(p, last + 1)
                    && !p.token(last).possessive()) {
                last++;
            }
            p.name(i, last);
            i = last + 1;
        }
    }

    private static boolean starts(Passage p, int i) {
        Token token = p.token(i);
        if (quoted(p, i)) {
            return true;
        }
        if (!token.nameLike() || token.text().length() == 1) {
            return false;
        }
        if (token.surelyName()) {
            return true;
        }
        boolean plain = p.words().closed(token) || p.words().verb(token) || p.is(i, "generic subjects");
        return !plain && !p.sentenceInitial(i) && !(p.in(i - 1) && p.mark(i - 1, ":"));
    }

    /** {@code `flan-ul2`}. */
    private static boolean quoted(Passage p, int i) {
        return p.word(i) && p.mark(i - 1, "`") && p.mark(i + 1, "`");
    }

    private static boolean continues(Passage p, int i) {
        Token token = p.token(i);
        if (token.number()) {
            String reason = p.excluded(i);
            return reason != null
                    && (reason.startsWith("part") || reason.equals("year") || reason.equals("resolution"));
        }
        if (version(token)) {
            return true;
        }
        return token.nameLike() && !(p.words().closed(token) && !token.surelyName());
    }

    private static boolean version(Token token) {
        String t = token.lower();
        return (t.length() >= 2 && t.length() <= 5 && t.charAt(0) == 'v' && Character.isDigit(t.charAt(1)))
                || t.equals("diamond")
                || (t.length() > 2 && Character.isDigit(t.charAt(0)) && (t.indexOf('x') > 0 || t.indexOf('×') > 0));
    }
}
