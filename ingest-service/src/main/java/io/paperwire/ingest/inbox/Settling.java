package io.paperwire.ingest.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells when a file is complete: at once when it was moved in, after standing still when it was written in place. */
final class Settling {
    /** Hints come in the order of what happened: after this time those of a write would be there. */
    static final Duration HINT_DELAY = Duration.ofMillis(30);
    /** An empty file is one that somebody is about to write. */
    static final int EMPTY_FACTOR = 4;

    private final Duration stillFor;
    private final Map<Path, Moment> appeared = new HashMap<>();
    private final Map<Path, Seen> seen = new HashMap<>();

    Settling(Duration stillFor) {
        this.stillFor = stillFor;
    }

    /** A hint: the name is new in its folder. */
    void appeared(Path file, Moment now) {
        appeared.put(file, now);
    }

    /** A hint: the file was written to, or its attributes were. */
    void written(Path file) {
        appeared.remove(file);
    }

    /** The file is complete, or gone: nothing of it is remembered. */
    void forget(Path file) {
        appeared.remove(file);
        seen.remove(file);
    }

    /**
     * Looks at a file.
     *
     * @param touched see {@link FileStamp#wasTouchedAfterWrite}
     * @return how long to wait before looking again; empty if the file is complete
     */
    Optional<Duration> look(Path file, FileStamp stamp, boolean touched, Moment now) {
        Seen first = seen.get(file);
        if (first == null || !first.stamp.equals(stamp)) {
            first = new Seen(stamp, now);
            seen.put(file, first);
        }
        if (stamp.size() > 0 && (touched || wasMovedIn(file, first, now))) {
            return Optional.empty();
        }
        // By the file's own time, so that old files are not waited for, and by ours, should the clocks differ.
        Duration needed = stamp.size() == 0 ? stillFor.multipliedBy(EMPTY_FACTOR) : stillFor;
        Duration unwritten = Duration.between(stamp.modified(), now.wall());
        Duration unchanged = now.since(first.at);
        Duration still = unwritten.compareTo(unchanged) > 0 ? unwritten : unchanged;
        if (still.compareTo(needed) >= 0) {
            return Optional.empty();
        }
        boolean hinted = stamp.size() > 0 && appeared.containsKey(file);
        return Optional.of(hinted ? HINT_DELAY : needed.minus(still));
    }

    /**
     * A new name with content that no write followed: it was moved, or linked, into its folder. Its stamp is asked too, because
     * hints of writes come late to a busy machine.
     */
    private boolean wasMovedIn(Path file, Seen first, Moment now) {
        Moment since = appeared.get(file);
        return since != null
                && now.since(since).compareTo(HINT_DELAY) >= 0
                && now.since(first.at).compareTo(HINT_DELAY) >= 0;
    }

    private record Seen(FileStamp stamp, Moment at) {}
}
