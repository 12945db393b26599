package io.paperwire.enrich.paper;

import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper as the feed carries it: JSON that fits, with its summaries cut if it has to be. */
public final class PaperPayload {
    private static final int FIRST_CUT = 64 * 1024;

    private PaperPayload() {}

    /**
     * JSON of at most {@link Topics#MAX_PAYLOAD_BYTES}.
     *
     * @throws IllegalArgumentException if the paper does not fit even with its summaries cut to a character
     */
    public static byte[] of(Paper paper) {
        return of(paper, Topics.MAX_PAYLOAD_BYTES);
    }

    static byte[] of(Paper paper, int limit) {
        byte[] json = WireJson.write(paper);
        for (int length = FIRST_CUT; json.length > limit && length > 0; length /= 4) {
            json = WireJson.write(cut(paper, length));
        }
        if (json.length > limit) {
            throw new IllegalArgumentException("paper " + paper.id() + " has " + json.length
                    + " bytes beside its summaries (at most " + limit + " fit on the feed)");
        }
        return json;
    }

    private static Paper cut(Paper p, int length) {
        List<PaperListing> listings = p.listings().stream()
                .map(l -> new PaperListing(
                        l.digest(),
                        l.version(),
                        l.date(),
                        l.line(),
                        l.status(),
                        l.agedOut(),
                        l.title(),
                        l.authors(),
                        l.category(),
                        l.labels(),
                        cut(l.summary(), length),
                        l.links()))
                .toList();
        return new Paper(
                p.id(),
                p.title(),
                p.authors(),
                p.category(),
                p.categoryPredicted(),
                p.categoryConfidence(),
                p.labels(),
                p.keywords(),
                p.date(),
                p.status(),
                p.revision(),
                p.change(),
                p.cause(),
                cut(p.summary(), length),
                p.links(),
                p.metrics(),
                p.addedAt(),
                p.updatedAt(),
                listings,
                p.corrections(),
                true);
    }

    private static @Nullable String cut(@Nullable String summary, int length) {
        if (summary == null || summary.codePointCount(0, summary.length()) <= length) {
            return summary;
        }
        return summary.substring(0, summary.offsetByCodePoints(0, length));
    }
}
