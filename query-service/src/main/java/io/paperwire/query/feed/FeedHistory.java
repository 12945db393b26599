package io.paperwire.query.feed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The events that are no longer in memory, read back in chunks: once for all who wait for the same one, and kept for
 * those who come soon after.
 *
 * <p>Chunks begin at multiples of {@value #OFFSETS} offsets, or where the one before stopped because it was large, so
 * that readers who begin anywhere soon share them.
 */
public final class FeedHistory {
    /** Offsets that a chunk covers at most. */
    static final int OFFSETS = 256;

    private final Loader loader;
    private final Executor executor;
    private final long maxBytes;

    private final Map<Long, Chunk> chunks = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, CompletableFuture<Chunk>> loading = new LinkedHashMap<>();
    private long generation;
    private long bytes;

    /** @param maxBytes of chunks to keep */
    public FeedHistory(Loader loader, Executor executor, long maxBytes) {
        this.loader = loader;
        this.executor = executor;
        this.maxBytes = maxBytes;
    }

    /** The chunk that covers {@code from}; fails when it cannot be read at present. */
    public CompletableFuture<Chunk> chunk(long ofGeneration, long from) {
        return chunk(ofGeneration, from, from - from % OFFSETS);
    }

    /** Goes on from {@code begin} and never back: a chunk on the way may be forgotten again before the last is there. */
    private synchronized CompletableFuture<Chunk> chunk(long ofGeneration, long from, long begin) {
        if (ofGeneration != generation) {
            generation = ofGeneration;
            chunks.clear();
            loading.clear();
            bytes = 0;
        }
        long start = begin;
        for (Chunk chunk = chunks.get(start); chunk != null; chunk = chunks.get(start)) {
            if (chunk.covers(from)) {
                return CompletableFuture.completedFuture(chunk);
            }
            start = chunk.next();
        }
        CompletableFuture<Chunk> load = loading.get(start);
        if (load == null) {
            load = load(ofGeneration, start);
        }
        return load.thenCompose(chunk -> chunk.covers(from)
                ? CompletableFuture.completedFuture(chunk)
                : chunk(ofGeneration, from, chunk.next()));
    }

    private CompletableFuture<Chunk> load(long ofGeneration, long start) {
        var load = new CompletableFuture<Chunk>();
        loading.put(start, load);
        executor.execute(() -> {
            Chunk chunk = null;
            Throwable failure = null;
            try {
                chunk = loader.load(ofGeneration, start, start - start % OFFSETS + OFFSETS);
            } catch (Exception e) {
                failure = e;
            }
            done(ofGeneration, start, chunk);
            if (chunk != null) {
                load.complete(chunk);
            } else {
                load.completeExceptionally(new CompletionException(failure));
            }
        });
        return load;
    }

    private synchronized void done(long ofGeneration, long start, @Nullable Chunk chunk) {
        if (ofGeneration != generation) {
            return;
        }
        loading.remove(start);
        if (chunk == null) {
            return;
        }
        chunks.put(start, chunk);
        bytes += chunk.bytes();
        Iterator<Chunk> oldest = chunks.values().iterator();
        while (bytes > maxBytes && chunks.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Reads a chunk back. */
    @FunctionalInterface
    public interface Loader {
        /**
         * The chunk from {@code start}, up to {@code limit} at most; fewer offsets when they are many bytes or the feed
         * ends before.
         */
        Chunk load(long generation, long start, long limit) throws Exception;
    }
}
