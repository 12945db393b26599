package io.paperwire.enrich.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary cut into tokens, with the questions that the rules ask about the surroundings of a token.
 *
 * <p>Indices are token indices; every walk stops at the sentence's ends or at a fixed width, so that the work over a whole
 * summary stays linear.
 */
final class Passage {
    /** No sentence of prose is longer in tokens; walks in digit deserts end here. */
    static final int REACH = 60;

    private final String text;
    private final List<Token> tokens;
    private final Words words;
    private final int[] sentenceStart;
    private final int[] sentenceEnd;
    private final @Nullable String[] excluded;
    private final int[] nameFirst;
    private final int[] nameLast;

    Passage(String text, Words words) {
        this.text = text;
        this.words = words;
        this.tokens = Tokenizer.tokenize(text);
        int n = tokens.size();
        sentenceStart = new int[n];
        sentenceEnd = new int[n];
        for (int i = 0, from = 0; i <= n; i++) {
            if (i == n
                    || tokens.get(i).sentence()
                            != tokens.get(from < n ? from : i).sentence()) {
                Arrays.fill(sentenceStart, from, i, from);
                Arrays.fill(sentenceEnd, from, i, i);
                from = i;
            }
        }
        excluded = new @Nullable String[n];
        nameFirst = new int[n];
        nameLast = new int[n];
        Arrays.fill(nameFirst, -1);
        Arrays.fill(nameLast, -1);
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    Words words() {
        return words;
    }

    String text() {
        return text;
    }

    /** The text from the first to the last token, both included. */
    String text(int first, int last) {
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** First token of the sentence, but not further than {@link #REACH} to the left. */
    int start(int i) {
        return Math.max(sentenceStart[i], i - REACH);
    }

    /** Behind the last token of the sentence, but not further than {@link #REACH} to the right. */
    int end(int i) {
        return Math.min(sentenceEnd[i], i + REACH);
    }

    boolean sentenceInitial(int i) {
        if (i == sentenceStart[i]) {
            return true;
        }
        return i == sentenceStart[i] + 1 && tokens.get(i - 1).mark();
    }

    boolean in(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** Whether token {@code i} exists, is in the sentence of {@code of} and reads {@code lower}. */
    boolean at(int i, int of, String lower) {
        return in(i)
                && tokens.get(i).sentence() == tokens.get(of).sentence()
                && tokens.get(i).is(lower);
    }

    boolean is(int i, String section) {
        return in(i) && words.is(section, tokens.get(i));
    }

    boolean word(int i) {
        return in(i) && tokens.get(i).word();
    }

    boolean mark(int i, String text) {
        return in(i) && tokens.get(i).mark() && tokens.get(i).text().startsWith(text);
    }

    /** Whether only white space stands between token {@code i} and the next. */
    boolean adjacent(int i) {
        if (!in(i) || !in(i + 1)) {
            return false;
        }
        for (int c = tokens.get(i).end(); c < tokens.get(i + 1).start(); c++) {
            if (!Character.isWhitespace(text.charAt(c))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word ends a noun phrase: a closed-class word or a verb in a verb's place. */
    boolean breaks(int i) {
        Token token = tokens.get(i);
        return token.word() && (words.closed(token) || verb(i));
    }

    /** Whether token {@code i} is a verb: listed as one, and where it may also be a noun or adjective, placed as a verb. */
    boolean verb(int i) {
        Token token = tokens.get(i);
        if (!token.word() || !words.verb(token) || (inName(i) && token.surelyName())) {
            return false;
        }
        if (modifies(i)) {
            return false;
        }
        if (!words.is("ambiguous verbs", token)) {
            return true;
        }
        if (Character.isUpperCase(token.text().charAt(0)) && !sentenceInitial(i)) {
            return false;
        }
        boolean measured = words.is("measure heads", token);
        boolean objectFollows = in(i + 1)
                && (tokens.get(i + 1).number()
                        || (in(i + 2)
                                && tokens.get(i + 2).number()
                                && is(i + 1, "limiters")
                                && !(tokens.get(i + 1).is("at") && token.lower().endsWith("ing")))
                        || is(i + 1, "determiners")
                        || ((inName(i - 1) || is(i - 1, "generic subjects"))
                                && token.lower().endsWith("ed")
                                && (inName(i + 1) || is(i + 1, "prepositions")))
                        || (token.lower().endsWith("s") && inName(i + 1) && is(i, "verbs changing"))
                        || tokens.get(i + 1).is("that")
                        || (tokens.get(i + 1).is("much") && words.is("verbs achieving", token))
                        || (!measured
                                && (tokens.get(i + 1).is("by")
                                        || tokens.get(i + 1).is("to")
                                        || tokens.get(i + 1).is("from"))));
        boolean nounBefore =
                i > 0 && ((word(i - 1) && !words.closed(tokens.get(i - 1))) || (mark(i - 1, ",") && inName(i - 2)));
        return objectFollows && nounBefore && !is(i - 1, "trimmed adjectives");
    }

    /** {@code the leading team}, {@code the best performing model}: a participle before its noun. */
    private boolean modifies(int i) {
        String lower = tokens.get(i).lower();
        if (is(i + 1, "rates") && i > 0 && !inName(i - 1) && adjacent(i) && !lower.endsWith("s")) {
            return true;
        }
        boolean participle = lower.endsWith("ing") || lower.endsWith("ed");
        boolean led = participle && (is(i - 1, "articles") || is(i - 1, "superlatives"));
        return led && word(i + 1) && !words.closed(tokens.get(i + 1));
    }

    /** Marks a number as no metric, with the reason; such a number may become part of a name. */
    void exclude(int i, String reason) {
        if (excluded[i] == null) {
            excluded[i] = reason;
        }
    }

    @Nullable
    String excluded(int i) {
        return excluded[i];
    }

    void name(int first, int last) {
        Arrays.fill(nameFirst, first, last + 1, first);
        Arrays.fill(nameLast, first, last + 1, last);
    }

    boolean inName(int i) {
        return in(i) && nameFirst[i] >= 0;
    }

    int nameFirst(int i) {
        return nameFirst[i];
    }

    int nameLast(int i) {
        return nameLast[i];
    }

    /** The names, as pairs of first and last token, that start in {@code [from, to)}. */
    List<int[]> names(int from, int to) {
        List<int[]> names = new ArrayList<>();
        for (int i = Math.max(0, from); i < to && i < tokens.size(); i++) {
            if (nameFirst[i] == i) {
                names.add(new int[] {i, nameLast[i]});
                i = nameLast[i];
            }
        }
        return names;
    }
}
