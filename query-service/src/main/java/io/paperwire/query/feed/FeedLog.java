package io.paperwire.query.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The feed as far as this instance has read it: the recent events in memory, and which offsets of the older ones count.
 *
 * <p>One thread writes; any number read. A reader holds nothing but the offset it wants next, so that replay and live are
 * one and the same reading: whatever is below the recent events comes from {@link FeedHistory}, and where the two meet
 * there is no gap and no repeat.
 */
public final class FeedLog {
    /** Ready slices of recent events that are kept for readers at the same place; each has up to 64 KiB. */
    private static final int SLICES = 32;
    /** Events of a chunk at most: what filters are asked about at once, and what leaves memory at once. */
    private static final int CHUNK = 64;

    private final int maxEvents;
    private final long maxBytes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** By their first offset, without a gap between them. */
    private final NavigableMap<Long, Chunk> recent = new TreeMap<>();
    /** Slices of the recent events as they stand; all live readers of the same types share one. */
    private final Map<SliceKey, Slice> slices = new HashMap<>();

    private @Nullable State state;
    private OffsetSet dropped = new OffsetSet();
    private long recentEvents;
    private long recentBytes;

    /**
     * @param maxEvents recent events to hold at most
     * @param maxBytes of frames to hold at most
     */
    public FeedLog(int maxEvents, long maxBytes) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
    }

    /** Where the log stands; empty until the feed was found. */
    public synchronized Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Begins a log. What was known of another one is forgotten, and its readers learn of it.
     *
     * @param begin the first offset that the topic holds
     * @param end where reading goes on: what stands before is known but not in memory
     * @param droppedBefore offsets before {@code end} that are not there for any reader, in growing order
     */
    synchronized void restart(FeedId feed, long begin, long end, List<Long> droppedBefore) {
        state = new State(feed, state == null ? 1 : state.generation() + 1, begin, end);
        dropped = new OffsetSet();
        droppedBefore.forEach(dropped::add);
        recent.clear();
        slices.clear();
        recentEvents = 0;
        recentBytes = 0;
    }

    /**
     * Takes the next stretch of the log.
     *
     * @param end the offset behind it
     * @param news the events of the stretch that count
     * @param drops the offsets of its repeats and its garbled records; what lies before the stretch is passed over in both
     */
    synchronized void append(List<FeedEvent> news, List<Long> drops, long end) {
        if (state == null) {
            throw new IllegalStateException("no log to append to");
        }
        long from = state.end();
        long to = Math.max(from, end);
        drops.stream().filter(offset -> offset >= from).sorted().forEach(dropped::add);
        List<FeedEvent> fresh =
                news.stream().filter(event -> event.offset() >= from).toList();
        if (to > from) {
            Chunk.cut(fresh, from, to, Math.min(CHUNK, maxEvents)).forEach(this::hold);
        }
        state = new State(state.feed(), state.generation(), state.begin(), to);
        slices.clear();
    }

    private void hold(Chunk chunk) {
        recent.put(chunk.start(), chunk);
        recentEvents += chunk.events().size();
        recentBytes += chunk.bytes();
        while (recent.size() > 1 && (recentEvents > maxEvents || recentBytes > maxBytes)) {
            Chunk oldest = recent.pollFirstEntry().getValue();
            recentEvents -= oldest.events().size();
            recentBytes -= oldest.bytes();
        }
    }

    /** What a reader of that generation gets at {@code from}. */
    public synchronized Reading read(long generation, long from, Selection selection) {
        if (state == null || state.generation() != generation) {
            return new Reading.Replaced();
        }
        if (from >= state.end()) {
            return new Reading.AtEnd();
        }
        Map.Entry<Long, Chunk> chunk = recent.floorEntry(from);
        if (chunk == null) {
            return new Reading.Older();
        }
        return selection.filter() == null
                ? new Reading.Recent(slice(from, chunk.getKey(), selection.types()))
                : new Reading.Unsifted(chunk.getValue());
    }

    /** The chunk in memory that covers {@code from}; empty when it is not there. */
    synchronized Optional<Chunk> chunk(long generation, long from) {
        if (state == null || state.generation() != generation || from >= state.end()) {
            return Optional.empty();
        }
        return Optional.ofNullable(recent.floorEntry(from)).map(Map.Entry::getValue);
    }

    private Slice slice(long from, long firstChunk, Set<FeedType> types) {
        // Clients that resume anywhere would otherwise fill the heap while nothing new comes.
        if (slices.size() >= SLICES) {
            slices.clear();
        }
        return slices.computeIfAbsent(
                new SliceKey(from, types),
                key -> Slice.first(
                        () -> recent.tailMap(firstChunk, true).values().stream()
                                .flatMap(chunk -> chunk.events().stream())
                                .filter(event -> event.offset() >= from)
                                .iterator(),
                        event -> types.contains(event.type()),
                        recent.lastEntry().getValue().next()));
    }

    /** Whether the event at {@code offset} is a repeat or garbled, and so is not there for any reader. */
    synchronized boolean isDropped(long offset) {
        return dropped.contains(offset);
    }

    /** Calls {@code listener} after each change, on the writing thread: it must only hand over. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void announce() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Where a log stands.
     *
     * @param generation grows whenever the log is another one than before
     * @param begin the first offset that the topic holds
     * @param end the offset behind the last one read
     */
    public record State(FeedId feed, long generation, long begin, long end) {}

    /** What a reader gets. */
    public sealed interface Reading {
        /** The next stretch. */
        record Recent(Slice slice) implements Reading {}

        /** What {@link FeedSieve} makes a slice of. */
        record Unsifted(Chunk chunk) implements Reading {}

        /** The events at this place are no longer in memory: {@link FeedHistory} has them. */
        record Older() implements Reading {}

        /** Nothing yet. */
        record AtEnd() implements Reading {}

        /** The log is another one now. */
        record Replaced() implements Reading {}
    }

    private record SliceKey(long from, Set<FeedType> types) {}
}
