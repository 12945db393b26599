package io.paperwire.query.stream;

import io.paperwire.query.feed.FeedHistory;
import io.paperwire.query.feed.FeedId;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedLog.Reading;
import io.paperwire.query.feed.FeedSieve;
import io.paperwire.query.feed.Selection;
import io.paperwire.query.feed.Slice;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Moves the feed to one client, as fast as the client takes it.
 *
 * <p>All that is held for a client is the offset it gets next and what its socket has not sent yet, which is bounded: no
 * more is written while the socket is full. A client that falls behind is not given a queue; it reads on from where it
 * is, from memory or, further back, from the history. So replay and live are one loop, without a joint between them. A
 * client that takes nothing at all is cut with an event that says where to go on.
 *
 * <p>Not safe for several threads: everything is called on the client's own thread, which {@code thread} leads to.
 */
final class StreamPump {
    private final FeedLog log;
    private final FeedHistory history;
    private final FeedSieve sieve;
    private final Selection selection;
    private final StreamSink sink;
    private final Executor thread;

    private FeedId feed;
    private long generation;
    private long next;
    private boolean waiting;
    private boolean ended;
    private long fullSince;
    private boolean full;
    private boolean live;

    StreamPump(Feed source, Selection selection, StreamSink sink, Executor thread) {
        this.log = source.log();
        this.history = source.history();
        this.feed = source.feed();
        this.generation = source.generation();
        this.next = source.next();
        this.sieve = source.sieve();
        this.selection = selection;
        this.sink = sink;
        this.thread = thread;
    }

    /** Sends what there is to send. Called when something was appended and when the socket takes more again. */
    void run(long nanos) {
        while (!ended && !waiting) {
            if (sink.isFull()) {
                stall(nanos);
                return;
            }
            full = false;
            Reading reading = log.read(generation, next, selection);
            if (reading instanceof Reading.Recent recent) {
                send(recent.slice());
            } else if (reading instanceof Reading.Unsifted unsifted) {
                fetch(sieve.slice(generation, unsifted.chunk(), next, selection));
            } else if (reading instanceof Reading.Older) {
                fetch(history());
            } else if (reading instanceof Reading.Replaced) {
                replace();
            } else {
                live = true;
                return;
            }
        }
    }

    /** Keeps the connection alive, and cuts a client that took nothing since {@code slowNanos}. */
    void heartbeat(long nanos, long slowNanos) {
        if (ended) {
            return;
        }
        if (!sink.isFull()) {
            sink.write(StreamFrames.HEARTBEAT);
            // A history that could not be read is tried again.
            run(nanos);
        } else if (full && nanos - fullSince > slowNanos) {
            end(StreamFrames.slow(feed, next));
        } else {
            stall(nanos);
        }
    }

    /** Says that the service goes down, and where to go on. */
    void restart() {
        end(StreamFrames.restart(feed, next));
    }

    /** The client is gone. */
    void close() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    private void stall(long nanos) {
        if (!full) {
            full = true;
            fullSince = nanos;
        }
        // One that had reached the end and now needs the disk for what others have long got would slow them down.
        if (live && log.read(generation, next, selection) instanceof Reading.Older) {
            end(StreamFrames.slow(feed, next));
        }
    }

    private void send(Slice slice) {
        next = slice.next();
        if (slice.events() > 0) {
            sink.write(slice.bytes());
        }
    }

    /** A chunk may hold more than one slice; the rest comes from the history's memory. */
    private CompletableFuture<Slice> history() {
        long from = next;
        long asked = generation;
        return history.chunk(asked, from).thenCompose(chunk -> sieve.slice(asked, chunk, from, selection));
    }

    private void fetch(CompletableFuture<Slice> slice) {
        waiting = true;
        var unused =
                slice.whenComplete((fetched, failure) -> thread.execute(() -> arrived(Optional.ofNullable(fetched))));
    }

    /** Nothing moves while the pump waits, so what arrives is what comes next. */
    private void arrived(Optional<Slice> slice) {
        waiting = false;
        if (!ended && slice.isPresent()) {
            send(slice.get());
            run(System.nanoTime());
        }
    }

    private void replace() {
        Optional<FeedLog.State> state = log.state();
        if (state.isPresent()) {
            feed = state.get().feed();
            generation = state.get().generation();
            next = state.get().begin();
            live = false;
            sink.write(StreamFrames.reset(StreamStart.Reset.REPLACED, feed, next));
        }
    }

    private void end(byte[] last) {
        if (!ended) {
            ended = true;
            sink.write(last);
            sink.end();
        }
    }

    /** The feed, and where in it a client begins. */
    record Feed(FeedLog log, FeedHistory history, FeedSieve sieve, FeedId feed, long generation, long next) {}
}
