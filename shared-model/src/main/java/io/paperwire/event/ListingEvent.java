package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of one version of a digest as it was read, or its withdrawal.
 *
 * @param epoch the topic id of {@code digests.v1} under which the version counts
 * @param version counts the digest's versions in its epoch, from 1
 * @param rowHash of the listing; null for a withdrawal
 * @param cause {@code listing} for a new row, {@code correction} for one with other words, {@code withdrawal}, or
 *     {@code replay} when the kept bytes were read again
 * @param listing the row; null for a withdrawal
 */
public record ListingEvent(
        DigestId digest,
        String epoch,
        int version,
        ArxivId id,
        Cause cause,
        @Nullable RowHash rowHash,
        @Nullable Listing listing) {

    public ListingEvent {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(epoch, "epoch");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(cause, "cause");
        if (epoch.isEmpty() || epoch.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("epoch is not the id of a topic: \"" + epoch + "\"");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1: " + version + " of " + digest);
        }
        if ((rowHash == null) != (listing == null)) {
            throw new IllegalArgumentException("a listing and its hash come together: " + digest + "/" + id);
        }
        if (listing != null && !listing.id().equals(id)) {
            throw new IllegalArgumentException("the listing of " + listing.id() + " came as " + id);
        }
    }

    public static ListingEvent listed(DigestId digest, String epoch, int version, Cause cause, Listing listing) {
        return new ListingEvent(digest, epoch, version, listing.id(), cause, RowHash.of(listing), listing);
    }

    public static ListingEvent withdrawn(DigestId digest, String epoch, int version, ArxivId id) {
        return new ListingEvent(digest, epoch, version, id, Cause.WITHDRAWAL, null, null);
    }

    /** The same event for another reason. */
    public ListingEvent because(Cause why) {
        return new ListingEvent(digest, epoch, version, id, why, rowHash, listing);
    }

    @JsonIgnore
    public EventType type() {
        return listing == null ? EventType.ROW_WITHDRAWN : EventType.ROW_LISTED;
    }

    /** {@code digest@version/id}: the same row of the same version always has the same one. */
    @JsonIgnore
    public String eventId() {
        return digest + "@" + version + "/" + id;
    }
}
