package io.paperwire.query.stream;

import io.paperwire.event.WireJson;
import io.paperwire.query.feed.FeedId;
import io.paperwire.query.feed.FeedPlace;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the stream says beside the feed's events. None of it carries an {@code id:}, so that a client's last event id stays
 * that of the last event of the feed.
 */
final class StreamFrames {
    static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private StreamFrames() {}

    /** The first thing on every stream, so that the client sees at once that it is open. */
    static Buffer opening(Duration retry) {
        return Buffer.buffer(": Paperwire\nretry: " + retry.toMillis() + "\n\n");
    }

    /** Says why the stream goes on elsewhere than its client thinks, and where. */
    static Buffer reset(StreamStart.Reset reason, FeedId feed, long next) {
        return event(
                "reset", Map.of("reason", reason.label(), "feed", feed.value(), "after", FeedPlace.before(feed, next)));
    }

    /** The last event before the service goes down. */
    static Buffer restart(FeedId feed, long next) {
        return event("restart", Map.of("lastEventId", FeedPlace.before(feed, next)));
    }

    /** The last event of a client that does not keep up. */
    static Buffer slow(FeedId feed, long next) {
        return event("slow", Map.of("lastEventId", FeedPlace.before(feed, next)));
    }

    private static Buffer event(String name, Map<String, String> data) {
        return Buffer.buffer("event: " + name + "\ndata: ")
                .appendBytes(WireJson.write(new TreeMap<>(data)))
                .appendString("\n\n", StandardCharsets.UTF_8.name());
    }
}
