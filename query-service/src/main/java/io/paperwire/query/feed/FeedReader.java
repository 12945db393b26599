package io.paperwire.query.feed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the feed chunk by chunk, wherever a chunk is: in memory, or further back. */
public final class FeedReader {
    private final FeedLog log;
    private final FeedHistory history;
    private final FeedSieve sieve;

    FeedReader(FeedLog log, FeedHistory history, FeedSieve sieve) {
        this.log = log;
        this.history = history;
        this.sieve = sieve;
    }

    /** Where the feed stands; empty until it was found. */
    public Optional<FeedLog.State> state() {
        return log.state();
    }

    /** The events of {@code selection} in the chunk that covers {@code from}, which must be below the feed's end. */
    public CompletableFuture<Part> part(long generation, long from, Selection selection) {
        return log.chunk(generation, from)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> history.chunk(generation, from))
                .thenCompose(chunk -> sieve.events(generation, chunk, from, selection)
                        .thenApply(events -> new Part(events, chunk.next())));
    }

    /**
     * A stretch of the feed.
     *
     * @param events those that were wanted
     * @param next where to go on
     */
    public record Part(List<FeedEvent> events, long next) {}
}
