package io.paperwire.enrich.listing;

import io.paperwire.enrich.digest.DigestVersion;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.Version;
import io.paperwire.event.ListingEvent;

/** A row event and where it stands among those of its digest. */
record Arrival(ListingEvent event, Version version) {

    ListingKey key() {
        return new ListingKey(event.id(), event.digest());
    }

    DigestVersion digestVersion() {
        return new DigestVersion(event.digest(), event.epoch(), version);
    }
}
