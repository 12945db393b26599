package io.paperwire.enrich.revision;

import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers that nobody else can change until the transaction ends, with all their listings. */
public record LockedPapers(Map<ArxivId, PaperHead> heads, Map<ArxivId, Map<DigestId, StoredListing>> listings) {

    public @Nullable StoredListing listing(ListingKey key) {
        return of(key.paper()).get(key.digest());
    }

    Map<DigestId, StoredListing> of(ArxivId paper) {
        return listings.getOrDefault(paper, Map.of());
    }
}
