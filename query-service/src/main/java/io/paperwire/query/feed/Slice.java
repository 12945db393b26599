package io.paperwire.query.feed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A stretch of the feed, as one write.
 *
 * @param bytes the frames of the wanted events; empty when there are none in the stretch
 * @param events how many those are
 * @param next the offset to go on from
 */
@SuppressWarnings("ArrayRecordComponent") // only carried to the sockets, the same bytes to all, never compared
public record Slice(byte[] bytes, int events, long next) {
    /** A slice ends with the event that reaches this size, so that one write stays small whatever stands in the feed. */
    static final int TARGET_BYTES = 64 * 1024;

    /** The first slice of {@code events}, which begin at the asked offset and are all there are below {@code end}. */
    static Slice first(Iterable<FeedEvent> events, Predicate<FeedEvent> wanted, long end) {
        List<FeedEvent> chosen = new ArrayList<>();
        int size = 0;
        for (FeedEvent event : events) {
            if (wanted.test(event)) {
                chosen.add(event);
                size += event.frame().length;
                if (size >= TARGET_BYTES) {
                    return new Slice(join(chosen, size), chosen.size(), event.offset() + 1);
                }
            }
        }
        return new Slice(join(chosen, size), chosen.size(), end);
    }

    /** A single event, the common case of a live feed, is sent from where it is held. */
    private static byte[] join(List<FeedEvent> events, int size) {
        if (events.size() == 1) {
            return events.get(0).frame();
        }
        var bytes = new ByteArrayOutputStream(size);
        events.forEach(event -> bytes.writeBytes(event.frame()));
        return bytes.toByteArray();
    }
}
