package io.paperwire.query.index;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.feed.FeedEvent;
import io.paperwire.query.feed.FeedMemory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.SearcherManager;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index of this instance, as the memory of its reading of the feed: papers, what was judged, and the position are
 * committed together. A generation that is missing, damaged, of another log or of another release's form is left behind
 * for a new one, which takes the papers from the database and then follows the whole log; until it has the papers, the
 * one before is searched.
 */
final class PaperIndex implements FeedMemory, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PaperIndex.class);

    private final Path common;
    private final PaperSource source;
    private final long commitNanos;
    private final long showNanos;

    private @Nullable IndexFolder folder;
    private volatile @Nullable OpenIndex current;
    private volatile boolean isClosing;
    private @Nullable IndexPosition position;
    private boolean isCommitted = true;
    private boolean isShown = true;
    private long committedAt;
    private long shownAt;

    /**
     * @param common the folder for the indexes of all instances
     * @param commitEvery how much of the feed may have to be read again after a kill
     * @param showEvery how long searches may miss what was taken
     */
    PaperIndex(Path common, PaperSource source, Duration commitEvery, Duration showEvery) {
        this.common = common;
        this.source = source;
        this.commitNanos = commitEvery.toNanos();
        this.showNanos = showEvery.toNanos();
    }

    /** The index as it is searched now; empty until there is one. */
    Optional<SearcherManager> searchers() {
        return Optional.ofNullable(current).map(OpenIndex::searchers);
    }

    @Override
    public synchronized Start open(String topicId, long begin, long end) {
        try {
            OpenIndex index = current;
            IndexPosition at = position;
            if (index == null || at == null || !index.isOpen() || !isIn(at, topicId, begin, end)) {
                index = reopen(topicId, begin, end);
                at = index.position().orElseThrow();
                position = at;
                committedAt = System.nanoTime();
                isCommitted = true;
            }
            return new Start(at.offset(), index.dropped());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be opened below " + common, e);
        }
    }

    @Override
    public synchronized List<Long> take(List<FeedEvent> events, List<Long> garbled, long end) {
        OpenIndex index = current;
        IndexPosition at = position;
        if (index == null || at == null) {
            throw new IllegalStateException("an index that is not open takes nothing");
        }
        try {
            List<Long> repeats = write(index, events);
            for (long offset : garbled) {
                index.drop(offset);
            }
            isShown &= events.isEmpty();
            isCommitted &= end == at.offset();
            position = new IndexPosition(at.topicId(), end);
            if (!isShown && System.nanoTime() - shownAt >= showNanos) {
                show();
            }
            if (!isCommitted && System.nanoTime() - committedAt >= commitNanos) {
                commit();
            }
            return repeats;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written in " + index.path(), e);
        }
    }

    @Override
    public synchronized void show() {
        OpenIndex index = current;
        if (index != null && !isShown) {
            try {
                index.searchers().maybeRefreshBlocking();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read in " + index.path(), e);
            }
            isShown = true;
            shownAt = System.nanoTime();
        }
    }

    /** Commits what was taken and gives the folder up; an index that is being built is given up. */
    @Override
    public void close() throws IOException {
        isClosing = true;
        closeNow();
    }

    private synchronized void closeNow() throws IOException {
        OpenIndex index = current;
        if (index != null) {
            if (index.isOpen() && !isCommitted) {
                commit();
            }
            current = null;
            index.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    private static List<Long> write(OpenIndex index, List<FeedEvent> events) throws IOException {
        List<Long> repeats = new ArrayList<>();
        long changed = Notes.NONE;
        for (FeedEvent event : events) {
            String key = Notes.key(event);
            if (index.told(key) >= event.revision()) {
                index.drop(event.offset());
                repeats.add(event.offset());
                continue;
            }
            index.tell(key, event.revision());
            if (event.isOfPaper()) {
                changed = event.offset();
                // What came from the database may be ahead of the feed.
                if (index.indexed(event.key()) < event.revision()) {
                    put(index, event.json());
                }
            }
        }
        if (changed != Notes.NONE) {
            index.changed(changed);
        }
        return repeats;
    }

    private void commit() throws IOException {
        OpenIndex index = current;
        IndexPosition at = position;
        if (index != null && at != null) {
            index.commit(at);
            isCommitted = true;
            committedAt = System.nanoTime();
        }
    }

    /** Opens the newest generation that can go on in this log, or makes one. The one in use serves until then. */
    private OpenIndex reopen(String topicId, long begin, long end) throws IOException {
        IndexFolder own = folder == null ? IndexFolder.claim(common) : folder;
        folder = own;
        OpenIndex before = current;
        if (before != null && !before.isOpen()) {
            // It failed while it was written: what stands on the disk is as of its last commit.
            current = null;
            before.close();
            before = null;
        }
        for (Path generation : own.generations()) {
            Optional<OpenIndex> usable = before != null && generation.equals(before.path())
                    ? Optional.empty()
                    : usable(generation, topicId, begin, end);
            if (usable.isPresent()) {
                return replace(before, usable.get());
            }
        }
        return replace(before, rebuilt(own.next(), topicId, begin));
    }

    private static Optional<OpenIndex> usable(Path generation, String topicId, long begin, long end) {
        try {
            OpenIndex index = OpenIndex.open(generation, topicId);
            if (index.position().filter(at -> isIn(at, topicId, begin, end)).isPresent()) {
                LOG.infof("index: opened path=%s", generation);
                return Optional.of(index);
            }
            LOG.infof("index: not of this log or form, left behind: path=%s", generation);
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("index: cannot be read, left behind: path=%s reason=%s", generation, e);
        }
        return Optional.empty();
    }

    private OpenIndex rebuilt(Path path, String topicId, long begin) throws IOException {
        source.check();
        long start = System.nanoTime();
        OpenIndex index = OpenIndex.open(path, topicId);
        try {
            source.each(json -> {
                try {
                    if (isClosing) {
                        throw new InterruptedIOException("the service goes down");
                    }
                    put(index, json.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException("the index cannot be written in " + path, e);
                }
            });
            index.commit(new IndexPosition(topicId, begin));
            index.searchers().maybeRefreshBlocking();
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
        LOG.infof(
                "index: built from the database path=%s ms=%d",
                path, Duration.ofNanos(System.nanoTime() - start).toMillis());
        return index;
    }

    private OpenIndex replace(@Nullable OpenIndex before, OpenIndex index) throws IOException {
        current = index;
        if (before != null) {
            before.close();
        }
        for (Path generation : Objects.requireNonNull(folder).generations()) {
            if (!generation.equals(index.path())) {
                IndexFolder.delete(generation);
            }
        }
        return index;
    }

    private static void put(OpenIndex index, byte[] json) throws IOException {
        try {
            index.put(WireJson.read(json, Paper.class), json);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a paper that was stored cannot be read", e);
        }
    }

    private static boolean isIn(IndexPosition at, String topicId, long begin, long end) {
        return at.topicId().equals(topicId) && begin <= at.offset() && at.offset() <= end;
    }
}
