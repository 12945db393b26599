package io.paperwire.query.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages write them, in UTC. */
final class Times {
    private static final DateTimeFormatter LABEL =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final double MINUTE = 60;

    private Times() {}

    static String label(Instant time) {
        return LABEL.format(time);
    }

    /** A duration in seconds, in the unit in which it is short. */
    static String duration(double seconds) {
        if (seconds < 1) {
            return Math.round(seconds * 1_000) + " ms";
        }
        return seconds < MINUTE
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : (long) (seconds / MINUTE) + " min " + (long) (seconds % MINUTE) + " s";
    }
}
