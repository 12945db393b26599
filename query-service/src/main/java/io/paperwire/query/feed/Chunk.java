package io.paperwire.query.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the feed.
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

    /** {@code events} as chunks of at most {@code size} events that cover everything from {@code start} to {@code next}. */
    static List<Chunk> cut(List<FeedEvent> events, long start, long next, int size) {
        List<Chunk> chunks = new ArrayList<>();
        long from = start;
        for (int i = 0; i < events.size(); i += size) {
            int end = Math.min(events.size(), i + size);
            long until = end == events.size() ? next : events.get(end).offset();
            chunks.add(new Chunk(from, until, events.subList(i, end)));
            from = until;
        }
        return chunks.isEmpty() ? List.of(new Chunk(start, next, List.of())) : chunks;
    }

    boolean covers(long offset) {
        return start <= offset && offset < next;
    }

    long bytes() {
        return events.stream().mapToLong(event -> event.frame().length).sum();
    }
}
