package io.paperwire.event;

import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import java.time.Instant;
import java.util.Objects;

/**
 * On the feed: every row event of a digest's version was applied or dead-lettered.
 *
 * @param revision counts the digest's events on the feed, from 1
 * @param applied row events that are stored
 * @param deadLettered row events that could not be processed; {@code applied + deadLettered = accounting.rowEvents}
 */
public record DigestDoneEvent(
        DigestId digest,
        String epoch,
        int version,
        int revision,
        Origin origin,
        DigestStatus status,
        Accounting accounting,
        int applied,
        int deadLettered,
        Cause cause,
        Instant addedAt,
        Instant updatedAt) {

    public DigestDoneEvent {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(epoch, "epoch");
        Objects.requireNonNull(accounting, "accounting");
        Objects.requireNonNull(cause, "cause");
        if (applied + deadLettered != accounting.rowEvents()) {
            throw new IllegalArgumentException("not done: %d applied and %d dead-lettered of %d row events of %s"
                    .formatted(applied, deadLettered, accounting.rowEvents(), digest));
        }
    }
}
