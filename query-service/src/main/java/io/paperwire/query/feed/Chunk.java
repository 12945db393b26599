package io.paperwire.query.feed;

import java.util.List;
import java.util.Set;

/**
 * A stretch of the feed as it was read back from Kafka.
 *
 * @param start the first offset that it tells of
 * @param next the first offset that it tells nothing of
 * @param events every event between the two that counts, in order
 */
public record Chunk(long start, long next, List<FeedEvent> events) {

    public Chunk {
        events = List.copyOf(events);
        if (next <= start) {
            throw new IllegalArgumentException("a chunk must not be empty: " + start + " to " + next);
        }
    }

    boolean covers(long offset) {
        return start <= offset && offset < next;
    }

    long bytes() {
        return events.stream().mapToLong(event -> event.frame().length).sum();
    }

    /** What a reader gets at {@code from}, which must be covered. */
    public Slice slice(long from, Set<FeedType> types) {
        return Slice.first(
                () -> events.stream().filter(event -> event.offset() >= from).iterator(), types, next);
    }
}
