package io.paperwire.enrich.metric;

import java.util.HashSet;
import java.util.Set;

/** Joins neighbouring words that are written as names, and the numbers that belong to them, into names. */
final class NameFinder {
    /** No name has more words; a run of capitals does not grow into one. */
    private static final int LONGEST = 8;

    private NameFinder() {}

    /** Marks the names of a passage whose numbers have been filtered. */
    static void apply(Passage p, String title) {
        Set<String> known = capitalised(p, title);
        int i = 0;
        while (i < p.size()) {
            if (!starts(p, i, known)) {
                i++;
                continue;
            }
            int last = i;
            while (last - i < LONGEST
                    && p.adjacent(last)
                    && last + 1 < p.size()
                    && continues(p, last + 1)
                    && !p.token(last).possessive()) {
                last++;
            }
            boolean sum = p.in(last + 2) && p.token(last + 1).text().equals("+") && starts(p, last + 2, known);
            if (sum && last - i < LONGEST) {
                last += 2;
            }
            p.name(i, last);
            i = last + 1;
        }
    }

    /** Words with a capital that does not come from standing first: in the title's front, or inside a sentence. */
    private static Set<String> capitalised(Passage p, String title) {
        Set<String> known = new HashSet<>();
        int colon = title.indexOf(':');
        for (Token t : Tokenizer.tokenize(colon < 0 ? "" : title.substring(0, colon))) {
            if (t.nameLike()) {
                known.add(t.text());
            }
        }
        for (int i = 1; i < p.size(); i++) {
            Token t = p.token(i);
            if (t.nameLike() && !p.sentenceInitial(i) && !p.mark(i - 1, ":")) {
                known.add(t.text());
            }
        }
        return known;
    }

    private static boolean starts(Passage p, int i, Set<String> known) {
        Token token = p.token(i);
        if (quoted(p, i)) {
            return true;
        }
        if (!token.nameLike() || token.text().length() == 1) {
            return false;
        }
        if (token.is("sota")) {
            return false;
        }
        if (token.surelyName()) {
            return true;
        }
        boolean plain = p.words().closed(token) || p.words().verb(token) || p.is(i, "generic subjects");
        boolean initial = p.sentenceInitial(i) || (p.in(i - 1) && p.mark(i - 1, ":"));
        return !plain && (!initial || known.contains(token.text()));
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
