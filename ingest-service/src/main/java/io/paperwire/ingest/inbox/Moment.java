package io.paperwire.ingest.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Now, on two clocks: one that files are stamped with and that may jump, one that only goes on.
 *
 * @param nanos as of {@link System#nanoTime()}
 */
record Moment(Instant wall, long nanos) {

    static Moment now() {
        return new Moment(Instant.now(), System.nanoTime());
    }

    Moment plus(Duration time) {
        return new Moment(wall.plus(time), nanos + time.toNanos());
    }

    /** How long ago that was, whatever happened to the wall clock. */
    Duration since(Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    boolean isBefore(Moment later) {
        return nanos - later.nanos < 0;
    }
}
