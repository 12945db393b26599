package io.paperwire.enrich.revision;

import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers that nobody else can change until the transaction ends, with all their listings and what persons said of them. */
public record LockedPapers(
        Map<ArxivId, PaperHead> heads,
        Map<ArxivId, Map<DigestId, StoredListing>> listings,
        Map<ArxivId, List<StoredCorrection>> corrections) {

    public @Nullable StoredListing listing(ListingKey key) {
        return of(key.paper()).get(key.digest());
    }

    List<StoredCorrection> corrections(ArxivId paper) {
        return corrections.getOrDefault(paper, List.of());
    }

    Map<DigestId, StoredListing> of(ArxivId paper) {
        return listings.getOrDefault(paper, Map.of());
    }
}
