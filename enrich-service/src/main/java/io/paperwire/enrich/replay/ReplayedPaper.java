package io.paperwire.enrich.replay;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A paper as stored, and as the present extractor reads it.
 *
 * @param rows its listings with words, each as stored and as read now
 * @param revised whether the paper says something else now
 */
record ReplayedPaper(ArxivId id, List<Row> rows, boolean revised) {

    static ReplayedPaper of(
            PaperHead head,
            Collection<StoredListing> stored,
            List<StoredCorrection> corrections,
            Extractor extractor,
            PaperComposition composition) {
        List<Row> rows = new ArrayList<>();
        List<StoredListing> fresh = new ArrayList<>();
        for (StoredListing listing : stored) {
            ListingWords words = listing.words();
            if (words == null) {
                fresh.add(listing);
            } else {
                Listing row = words.listing();
                Extraction now = extractor.extract(row.title(), row.summary(), row.category());
                rows.add(new Row(
                        listing,
                        words,
                        now,
                        words.extractor() != extractor.state().release()));
                fresh.add(listing.with(words.extractedAs(now, extractor.state().release())));
            }
        }
        boolean revised = composition
                .compose(head.id(), fresh, corrections)
                .flatMap(content -> head.next(content, Cause.REPLAY, Instant.EPOCH))
                .isPresent();
        return new ReplayedPaper(head.id(), rows, revised);
    }

    /** The rows to write: those that differ, or all of a paper that is only put together in another way. */
    List<Row> outdated() {
        List<Row> outdated = rows.stream().filter(Row::isOutdated).toList();
        return outdated.isEmpty() && revised ? rows : outdated;
    }

    /**
     * One listing.
     *
     * @param olderRelease whether another release extracted it, though maybe the same
     */
    record Row(StoredListing stored, ListingWords words, Extraction now, boolean olderRelease) {

        boolean differs() {
            return !Objects.equals(words.extraction(), now);
        }

        boolean isOutdated() {
            return olderRelease || differs();
        }
    }
}
