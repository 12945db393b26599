package io.paperwire.ingest.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Watches files for a while after they were put away: a rename does not stop somebody who still holds one open from writing to
 * it, and a copy that pauses for longer than {@code paperwire.ingest.still-for} looks complete.
 *
 * <p>A tail written after {@link #WATCHED_FOR}, or while the service is down, is not noticed.
 */
final class Afterwatch {
    static final Duration WATCHED_FOR = Duration.ofMinutes(5);
    /** Each look asks the file system about all of them. */
    private static final int MOST = 10_000;

    private final Queue<PutAway> watched = new ConcurrentLinkedQueue<>();
    private final Settling settling;

    Afterwatch(Duration stillFor) {
        this.settling = new Settling(stillFor);
    }

    /** Any thread may add to what is watched. */
    void add(PutAway file) {
        watched.add(file);
    }

    /** Takes out those that were written to and stand still now. */
    List<PutAway> written(Moment now) {
        List<PutAway> written = new ArrayList<>();
        int all = watched.size();
        for (int i = 0; i < all; i++) {
            PutAway file = watched.remove();
            FileStamp stamp = stampOf(file);
            if (stamp == null || !Objects.equals(stamp.file(), file.read().file())) {
                settling.forget(file.place());
            } else if (stamp.equals(file.read())) {
                if (now.since(file.at()).compareTo(WATCHED_FOR) < 0 && all - i <= MOST) {
                    watched.add(file);
                }
            } else if (settling.look(file.place(), stamp, false, now).isPresent()) {
                watched.add(file);
            } else {
                settling.forget(file.place());
                written.add(file);
            }
        }
        return written;
    }

    private static @Nullable FileStamp stampOf(PutAway file) {
        try {
            return FileStamp.of(file.place());
        } catch (IOException e) {
            return null; // taken away by somebody, who may
        }
    }
}
