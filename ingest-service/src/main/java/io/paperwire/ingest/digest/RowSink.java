package io.paperwire.ingest.digest;

import io.paperwire.model.Reject;

/**
 * Receives what a digest holds while it is read: every row exactly once, as a listing, a duplicate or a reject.
 *
 * <p>Listings come in the file's order, duplicates and rejects too, but the three do not interleave by line: a listing
 * may come late, because repeats further down can still add labels to it.
 */
public interface RowSink {
    void listing(SectionedListing listing);

    void duplicate(Duplicate duplicate);

    void reject(Reject reject);
}
