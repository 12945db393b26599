package io.paperwire.ingest.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells when a file is complete: at once when it was moved in, after standing still when it was written in place.
 *
 * @param <K> what a file is known by
 */
final class Settling<K> {
    /** Hints come in the order of what happened: after this time those of a write would be there. */
    static final Duration HINT_DELAY = Duration.ofMillis(30);
    /** An empty file is one that somebody is about to write. */
    static final int EMPTY_FACTOR = 4;

    private final Duration stillFor;
    private final Map<K, Instant> appeared = new HashMap<>();
    private final Map<K, Seen> seen = new HashMap<>();

    Settling(Duration stillFor) {
        this.stillFor = stillFor;
    }

    /** A hint: the name is new in its folder. */
    void appeared(K file, Instant now) {
        appeared.put(file, now);
    }

    /** A hint: the file was written to, or its attributes were. */
    void written(K file) {
        appeared.remove(file);
    }

    /** The file is complete, or gone: nothing of it is remembered. */
    void forget(K file) {
        appeared.remove(file);
        seen.remove(file);
    }

    /**
     * Looks at a file.
     *
     * @param touched see {@link FileStamp#wasTouchedSince}
     * @return how long to wait before looking again; empty if the file is complete
     */
    Optional<Duration> wait(K file, FileStamp stamp, boolean touched, Instant now) {
        Duration needed = stamp.size() == 0 ? stillFor.multipliedBy(EMPTY_FACTOR) : stillFor;
        Seen first = seen.get(file);
        if (first == null || !first.stamp.equals(stamp)) {
            first = new Seen(stamp, now);
            seen.put(file, first);
        }
        if (stamp.size() > 0 && (touched || hasNotBeenWritten(file, now))) {
            return Optional.empty();
        }
        // By the file's own time, so that old files are not waited for, and by ours, should the clocks differ.
        Instant since = stamp.modified().isBefore(first.at) ? stamp.modified() : first.at;
        Duration still = Duration.between(since, now);
        if (still.compareTo(needed) >= 0) {
            return Optional.empty();
        }
        boolean hinted = stamp.size() > 0 && appeared.containsKey(file);
        return Optional.of(hinted ? HINT_DELAY : needed.minus(still));
    }

    private boolean hasNotBeenWritten(K file, Instant now) {
        Instant since = appeared.get(file);
        return since != null && !now.isBefore(since.plus(HINT_DELAY));
    }

    private record Seen(FileStamp stamp, Instant at) {}
}
