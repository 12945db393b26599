package io.paperwire.enrich.metric;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a mention within its sentence: the word that governs it, the noun phrase behind it, its neighbours.
 *
 * <p>{@code leftStart} and {@code rightEnd} bound the stretch that belongs to this mention alone: from behind the mention
 * before it to the mention behind it.
 */
final class Surroundings {
    private static final Set<String> FILLERS = Set.of(
            "approximately",
            "reported",
            "estimated",
            "notable",
            "significant",
            "substantial",
            "mere",
            "staggering",
            "striking",
            "peak",
            "max",
            "min",
            "about",
            "around",
            "roughly",
            "nearly",
            "almost",
            "over",
            "than",
            "more",
            "less",
            "least",
            "most",
            "only",
            "an",
            "a",
            "average",
            "the",
            "as",
            "high",
            "low",
            "much",
            "just",
            "under",
            "above",
            "below",
            "exceeding",
            "maximum",
            "absolute",
            "relative",
            "additional",
            "total",
            "mean",
            "merely",
            "well",
            "another",
            "some",
            "impressive",
            "remarkable",
            "overall",
            "avg",
            "near",
            "up-to",
            "fewer",
            "state-of-the-art",
            "new",
            "competitive",
            "leading",
            "further",
            "same");
    private static final int PHRASE = 7;

    final Passage p;
    final int index;
    final Mention mention;
    /** The number token with which the range that the mention ends starts; the mention's own if it ends none. */
    final int first;
    /** The last token of the range that the mention starts; the mention's own last if it starts none. */
    final int last;

    final @Nullable Mention before;
    final @Nullable Mention behind;
    final int leftStart;
    final int rightEnd;
    /** To the mention behind it that is no size or count: how far a phrase may be its benchmark's. */
    final int scoreEnd;
    /** From behind the mention before it that is no size or count. */
    final int scoreStart;
    /** The first token to the left that is no filler ({@code by up to an average of ...}); -1 at the sentence's start. */
    final int governor;
    /** Behind the noun phrase that follows the quote. */
    final int afterEnd;

    Surroundings(Passage p, List<Mention> mentions, int index) {
        int from = index > 0 && ranged(p, mentions, index) ? index - 1 : index;
        int to = index + 1 < mentions.size() && ranged(p, mentions, index + 1) ? index + 1 : index;
        Mention before = from > 0 ? mentions.get(from - 1) : null;
        Mention behind = to + 1 < mentions.size() ? mentions.get(to + 1) : null;
        this.index = index;
        this.mention = mentions.get(index);
        this.first = mentions.get(from).token();
        this.last = behindDeviation(p, mentions.get(to).last());
        this.p = p;
        int start = p.start(mention.token());
        int end = p.end(mention.token());
        this.before = before != null && before.token() >= start ? before : null;
        this.behind = behind != null && behind.token() < end ? behind : null;
        this.leftStart = this.before == null ? start : this.before.last() + 1;
        this.rightEnd = this.behind == null ? end : this.behind.token();
        int scored = to + 1;
        while (scored < mentions.size()
                && scored < to + 4
                && mentions.get(scored).size()) {
            scored++;
        }
        this.scoreEnd =
                scored < mentions.size() ? Math.min(end, mentions.get(scored).token()) : end;
        scored = from - 1;
        while (scored >= 0 && scored > from - 4 && mentions.get(scored).size()) {
            scored--;
        }
        this.scoreStart = scored >= 0 ? Math.max(start, mentions.get(scored).last() + 1) : start;
        this.governor = governor(leftStart);
        this.afterEnd = afterEnd();
    }

    /** {@code 2.64±0.13 RMSE}: the number's last token, its deviation included. */
    private static int behindDeviation(Passage p, int last) {
        boolean deviation =
                p.mark(last + 1, "±") && p.in(last + 2) && p.token(last + 2).number();
        return deviation ? last + 2 : last;
    }

    /** Whether mention {@code k} ends a range: {@code 63-66%}, {@code 8 to 24 times}. */
    private static boolean ranged(Passage p, List<Mention> mentions, int k) {
        int number = mentions.get(k).token();
        if (mentions.get(k - 1).token() != number - 2) {
            return false;
        }
        if (mentions.get(k).numeral().link() == Numeral.Link.RANGE) {
            return p.token(number - 2).number();
        }
        boolean fromTo = p.in(number - 3) && p.token(number - 3).is("from");
        return p.token(number - 1).is("to")
                && mentions.get(k).factor()
                && mentions.get(k - 1).factor()
                && !fromTo;
    }

    private int governor(int from) {
        int i = first - 1;
        while (i >= from) {
            Token token = p.token(i);
            boolean approximate =
                    token.mark() && "~><≈≥≤±+$`\"“".contains(token.text().substring(0, 1));
            if (approximate || (FILLERS.contains(token.lower()) && token.word())) {
                i--;
            } else if (token.is("to") && i > from && p.token(i - 1).is("up")) {
                i -= 2;
            } else if (token.is("at")
                    && p.in(i + 1)
                    && (p.token(i + 1).is("least") || p.token(i + 1).is("most"))) {
                i--;
            } else if (token.is("of")
                    && i > from
                    && (p.token(i - 1).is("average")
                            || p.token(i - 1).is("total")
                            || p.token(i - 1).is("maximum")
                            || p.token(i - 1).is("mean"))) {
                i -= 2;
            } else {
                return i;
            }
        }
        return -1;
    }

    private int afterEnd() {
        int i = last + 1;
        int end = Math.min(rightEnd, last + 1 + PHRASE);
        while (i < end && p.word(i) && !(p.breaks(i) && !inPhrase(i))) {
            i++;
        }
        return i;
    }

    /** {@code 40.7x more errors}, {@code 12% relative}: closed words that may stand inside the phrase. */
    private boolean inPhrase(int i) {
        Token token = p.token(i);
        return token.is("more")
                || token.is("less")
                || token.is("fewer")
                || token.is("overall")
                || token.is("relative")
                || token.is("most")
                || p.words().is("change nouns", token)
                || p.words().is("change adjectives", token);
    }

    boolean governedBy(String word) {
        return governor >= 0 && p.token(governor).is(word);
    }

    boolean parenthetical() {
        return governor >= 0 && p.mark(governor, "(");
    }

    /** First token of the given class in {@code [from, to)}, or -1. */
    int find(String section, int from, int to) {
        for (int i = Math.max(from, 0); i < to; i++) {
            if (p.is(i, section)) {
                return i;
            }
        }
        return -1;
    }

    /** Last token of the given class in {@code [from, to)}, or -1. */
    int findLast(String section, int from, int to) {
        for (int i = to - 1; i >= Math.max(from, 0); i--) {
            if (p.is(i, section)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * First token of the noun phrase that ends at {@code last}, going left; {@code last + 1} when there is none.
     * A name in parentheses behind the noun belongs to the phrase.
     */
    int phraseStart(int last, int floor) {
        int i = last;
        while (i >= floor && i > last - 9) {
            Token token = p.token(i);
            boolean stop = token.word() ? p.breaks(i) : !token.mark() || !"-".equals(token.text());
            if (stop) {
                break;
            }
            i--;
        }
        return i + 1;
    }
}
