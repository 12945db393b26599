package io.paperwire.query.feed;

import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Logs for tests outside of this package. */
public final class FeedLogs {
    public static final FeedId FEED = new FeedId("Feed-_-1");

    private FeedLogs() {}

    public static FeedLog empty(int maxEvents) {
        FeedLog log = new FeedLog(maxEvents, 1 << 20);
        log.restart(FEED, 0, 0, List.of());
        return log;
    }

    public static void restart(FeedLog log, FeedId feed) {
        log.restart(feed, 0, 0, List.of());
        log.announce();
    }

    public static void append(FeedLog log, List<FeedEvent> events, long end) {
        log.append(events, List.of(), end);
        log.announce();
    }

    public static FeedEvent event(long offset, FeedType type, String key, int revision) {
        String frame = "id: " + new Cursor(FEED, offset) + "\nevent: " + type.label() + "\ndata: {}\n\n";
        return new FeedEvent(offset, type, key, revision, frame.getBytes(StandardCharsets.UTF_8));
    }

    /** An event whose data is {@code paper}. */
    public static FeedEvent paper(long offset, Paper paper) {
        FeedType type = paper.status() == PaperStatus.LISTED ? FeedType.PAPER : FeedType.WITHDRAWN;
        String frame = "id: %s\nevent: %s\ndata: %s\n\n"
                .formatted(
                        new Cursor(FEED, offset),
                        type.label(),
                        new String(WireJson.write(paper), StandardCharsets.UTF_8));
        return new FeedEvent(
                offset, type, paper.id().value(), paper.revision(), frame.getBytes(StandardCharsets.UTF_8));
    }

    /** A loader that gives back what stood in {@code events}, at most {@code size} offsets a chunk. */
    public static FeedHistory.Loader loader(FeedLog log, List<FeedEvent> events, int size) {
        return (generation, start, limit) -> {
            long next = Math.min(
                    Math.min(limit, start + size), log.state().orElseThrow().end());
            return new Chunk(
                    start,
                    next,
                    events.stream()
                            .filter(event -> event.offset() >= start && event.offset() < next)
                            .filter(event -> !log.isDropped(event.offset()))
                            .toList());
        };
    }

    /** A memory that has none: every log is read from its beginning, and nothing in it is a repeat. */
    static FeedMemory forgetful() {
        return new FeedMemory() {
            @Override
            public Start open(String topicId, long begin, long end) {
                return new Start(begin, List.of());
            }

            @Override
            public List<Long> take(List<FeedEvent> events, List<Long> garbled, long end) {
                return List.of();
            }

            @Override
            public void show() {
                // Nothing is searched.
            }
        };
    }
}
