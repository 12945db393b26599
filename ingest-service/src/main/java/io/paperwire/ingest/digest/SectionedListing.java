package io.paperwire.ingest.digest;

import io.paperwire.model.Listing;

/**
 * A listing with the heading that holds its row.
 *
 * @param section the nearest heading above the row that is not an "Updated on" line, or "" when there is none
 */
public record SectionedListing(Listing listing, String section) {}
