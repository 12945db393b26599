package io.paperwire.ingest.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What has failed and is tried again after a while, oldest first; any thread may add to it. */
final class Retries<T> {
    private final Duration after;
    private final Queue<Failed<T>> failed = new ConcurrentLinkedQueue<>();

    Retries(Duration after) {
        this.after = after;
    }

    Duration after() {
        return after;
    }

    void add(T what, Moment now) {
        failed.add(new Failed<>(what, now.plus(after)));
    }

    /** Takes out the next one whose time has come. */
    Optional<T> next(Moment now) {
        Failed<T> first = failed.peek();
        if (first == null || now.isBefore(first.notBefore)) {
            return Optional.empty();
        }
        failed.remove();
        return Optional.of(first.what);
    }

    private record Failed<T>(T what, Moment notBefore) {}
}
