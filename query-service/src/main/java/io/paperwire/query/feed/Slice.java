package io.paperwire.query.feed;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A stretch of the feed, as one write.
 *
 * @param bytes the frames of the events of the asked types; empty when there are none in the stretch
 * @param events how many those are
 * @param next the offset to go on from
 */
@SuppressWarnings("ArrayRecordComponent") // only carried to the sockets, the same bytes to all, never compared
public record Slice(byte[] bytes, int events, long next) {
    /** A slice ends with the event that reaches this size, so that one write stays small whatever stands in the feed. */
    static final int TARGET_BYTES = 64 * 1024;

    /** The first slice of {@code events}, which begin at the asked offset and are all there are below {@code end}. */
    static Slice first(Iterable<FeedEvent> events, Set<FeedType> types, long end) {
        var bytes = new ByteArrayOutputStream();
        int count = 0;
        for (FeedEvent event : events) {
            if (types.contains(event.type())) {
                bytes.writeBytes(event.frame());
                count++;
                if (bytes.size() >= TARGET_BYTES) {
                    return new Slice(bytes.toByteArray(), count, event.offset() + 1);
                }
            }
        }
        return new Slice(bytes.toByteArray(), count, end);
    }
}
