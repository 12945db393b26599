package io.paperwire.enrich.store;

import io.paperwire.event.EventType;
import java.time.Instant;

/**
 * An event on its way to the feed.
 *
 * @param id grows with the revision of each key
 * @param key arXiv id, board slug or {@code source/name}
 * @param json the record's value
 */
public record OutboxRow(long id, EventType type, String key, int revision, Instant createdAt, String json) {

    /** The event's {@code ce_id}. */
    public String eventId() {
        return key + "@" + revision;
    }
}
