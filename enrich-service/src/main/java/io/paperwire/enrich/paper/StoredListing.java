package io.paperwire.enrich.paper;

import io.paperwire.model.PaperStatus;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the store has it. A withdrawn one keeps its words.
 *
 * @param version of the event that made it so
 * @param agedOut whether the row has left a rolling digest, which withdraws nothing
 * @param words null only for a withdrawal of a row that was never seen
 */
public record StoredListing(
        ListingKey key,
        Version version,
        PaperStatus status,
        boolean agedOut,
        @Nullable ListingWords words) {

    public boolean listed() {
        return status == PaperStatus.LISTED;
    }

    /** This listing as a tombstone of {@code version}. */
    public StoredListing withdrawn(Version by) {
        return new StoredListing(key, by, PaperStatus.WITHDRAWN, false, words);
    }

    public StoredListing with(ListingWords other) {
        return new StoredListing(key, version, status, agedOut, other);
    }

    public StoredListing agedOut(boolean now) {
        return new StoredListing(key, version, status, now, words);
    }
}
