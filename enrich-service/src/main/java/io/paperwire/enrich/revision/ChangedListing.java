package io.paperwire.enrich.revision;

import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.model.Cause;

/** A listing as it shall stand, and why. */
public record ChangedListing(StoredListing listing, Cause cause) {}
