package io.paperwire.enrich.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Correction.Action;
import io.paperwire.model.Metric;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last word that was given on one number of a paper.
 *
 * @param place where the number stands
 * @param metric the record as it shall be, with the offsets of the summary that it was written for; null unless it is
 *     corrected
 */
public record StoredCorrection(
        ArxivId paper, Place place, Action action, @Nullable Metric metric, String reason, String author, Instant at) {

    public StoredCorrection {
        if ((action == Action.CORRECT) != (metric != null)) {
            throw new IllegalArgumentException("a record stands beside a correction and nothing else: " + action
                    + " of " + place.quote() + " in " + paper);
        }
    }

    /** Whether both are about one number: the same quote among the same words. */
    public boolean isOfTheNumberOf(StoredCorrection other) {
        return place.quote().equals(other.place.quote())
                && place.before().equals(other.place.before())
                && place.after().equals(other.place.after());
    }

    /** Whether both say the same of one number, whenever they say it. */
    public boolean saysTheSameAs(StoredCorrection other) {
        return isOfTheNumberOf(other)
                && action == other.action
                && Objects.equals(metric, other.metric)
                && reason.equals(other.reason)
                && author.equals(other.author);
    }

    /**
     * A number among its words, so that it is found again in another version of the summary, and in another digest's copy.
     *
     * @param start offset of the quote in the summary that was looked at, in code points
     * @param before at most {@value #REACH} characters that stand before the quote
     * @param after at most {@value #REACH} characters that stand behind it
     */
    public record Place(String quote, int start, String before, String after) {
        private static final int REACH = 24;

        /** @throws IndexOutOfBoundsException if the summary is too short */
        public static Place of(String summary, String quote, int start) {
            int from = summary.offsetByCodePoints(0, start);
            int to = from + quote.length();
            return new Place(
                    quote,
                    start,
                    summary.substring(Math.max(0, from - REACH), from),
                    summary.substring(to, Math.min(summary.length(), to + REACH)));
        }

        /** Offset of the quote in {@code summary}, in code points; -1 where these words are not. */
        int in(String summary) {
            String words = before + quote + after;
            int found = -1;
            for (int at = summary.indexOf(words); at >= 0; at = summary.indexOf(words, at + 1)) {
                int offset = summary.codePointCount(0, at + before.length());
                if (found < 0 || Math.abs(offset - start) < Math.abs(found - start)) {
                    found = offset;
                }
            }
            return found;
        }
    }
}
