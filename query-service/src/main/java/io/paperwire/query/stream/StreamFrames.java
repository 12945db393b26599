package io.paperwire.query.stream;

import io.paperwire.event.WireJson;
import io.paperwire.query.feed.FeedId;
import io.paperwire.query.feed.FeedPlace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the stream says beside the feed's events. None of it carries an {@code id:}, so that a client's last event id stays
 * that of the last event of the feed.
 */
final class StreamFrames {
    static final byte[] HEARTBEAT = bytes(":\n\n");

    private StreamFrames() {}

    /** The first thing on every stream, so that the client sees at once that it is open. */
    static byte[] opening(Duration retry) {
        return bytes(": Paperwire\nretry: " + retry.toMillis() + "\n\n");
    }

    /** Says why the stream goes on elsewhere than its client thinks, and where. */
    static byte[] reset(StreamStart.Reset reason, FeedId feed, long next) {
        return event(
                "reset", Map.of("reason", reason.label(), "feed", feed.value(), "after", FeedPlace.before(feed, next)));
    }

    /** The last event before the service goes down. */
    static byte[] restart(FeedId feed, long next) {
        return event("restart", Map.of("lastEventId", FeedPlace.before(feed, next)));
    }

    /** The last event of a client that does not keep up. */
    static byte[] slow(FeedId feed, long next) {
        return event("slow", Map.of("lastEventId", FeedPlace.before(feed, next)));
    }

    private static byte[] event(String name, Map<String, String> data) {
        String json = new String(WireJson.write(new TreeMap<>(data)), StandardCharsets.UTF_8);
        return bytes("event: " + name + "\ndata: " + json + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
