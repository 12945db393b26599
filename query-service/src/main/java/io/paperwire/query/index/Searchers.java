package io.paperwire.query.index;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.SearcherManager;

/** Gives out states of the index: the present one, and earlier ones that are held for somebody who pages through them. */
public final class Searchers implements AutoCloseable {
    private final Supplier<Optional<SearcherManager>> index;
    private final Duration timeLimit;
    private final Duration heldFor;
    private final int heldAtMost;
    private final Map<String, Held> held = new LinkedHashMap<>();

    /**
     * @param index where the present state is had; empty while there is none
     * @param timeLimit of one search
     * @param heldFor how long an earlier state is held after it was last used
     * @param heldAtMost so many are held at the same time; the one that was not used for longest goes first
     */
    public Searchers(Supplier<Optional<SearcherManager>> index, Duration timeLimit, Duration heldFor, int heldAtMost) {
        this.index = index;
        this.timeLimit = timeLimit;
        this.heldFor = heldFor;
        this.heldAtMost = heldAtMost;
    }

    /**
     * The present state, to be closed after use. Its time limit begins now.
     *
     * @throws ProblemException when there is no index yet
     */
    public Lease now() {
        SearcherManager manager = index.get()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAVAILABLE, "The index of papers is being built: try again in a few seconds"));
        try {
            PaperSearcher searcher = (PaperSearcher) manager.acquire();
            dropExpired();
            return new Lease(searcher.within(timeLimit));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Names the present state: see {@link PaperSearcher#version()}. */
    public String version() {
        try (Lease lease = now()) {
            return lease.searcher().version();
        }
    }

    /** The state of that version, to be closed after use; empty when it is no longer held. */
    public Optional<Lease> of(String version) {
        Lease present = now();
        if (present.searcher().version().equals(version)) {
            return Optional.of(present);
        }
        present.close();
        synchronized (held) {
            Held found = held.get(version);
            if (found == null || !found.searcher().getIndexReader().tryIncRef()) {
                return Optional.empty();
            }
            return Optional.of(new Lease(found.searcher().within(timeLimit)));
        }
    }

    /** Holds a state from now on, or for longer. */
    public void hold(Lease lease) {
        PaperSearcher searcher = lease.searcher();
        synchronized (held) {
            Held before = held.remove(searcher.version());
            if (before == null) {
                searcher.getIndexReader().incRef();
            }
            held.put(
                    searcher.version(),
                    new Held(before == null ? searcher : before.searcher(), System.nanoTime() + heldFor.toNanos()));
            Iterator<Held> oldest = held.values().iterator();
            while (held.size() > heldAtMost) {
                oldest.next().release();
                oldest.remove();
            }
        }
    }

    private void dropExpired() {
        long now = System.nanoTime();
        synchronized (held) {
            held.values().removeIf(one -> {
                boolean isOver = now - one.until() > 0;
                if (isOver) {
                    one.release();
                }
                return isOver;
            });
        }
    }

    @Override
    public void close() {
        synchronized (held) {
            held.values().forEach(Held::release);
            held.clear();
        }
    }

    private static void release(PaperSearcher searcher) {
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be closed", e);
        }
    }

    /** A state in use. */
    public record Lease(PaperSearcher searcher) implements AutoCloseable {
        @Override
        public void close() {
            release(searcher);
        }
    }

    private record Held(PaperSearcher searcher, long until) {
        void release() {
            Searchers.release(searcher);
        }
    }
}
