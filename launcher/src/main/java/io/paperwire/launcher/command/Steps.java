package io.paperwire.launcher.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells what happens, one line a step, each with the seconds since the start. */
final class Steps {
    private final PrintStream out;
    private final LongSupplier nanos;
    private final long start;

    Steps(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** The same clock with another place for the lines. */
    private Steps(PrintStream out, LongSupplier nanos, long start) {
        this.out = out;
        this.nanos = nanos;
        this.start = start;
    }

    Steps to(PrintStream other) {
        return new Steps(other, nanos, start);
    }

    void say(String what) {
        out.println(line(Duration.ofNanos(nanos.getAsLong() - start), what));
    }

    static String line(Duration since, String what) {
        return String.format(Locale.ROOT, "[%5.1f s] %s", since.toMillis() / 1000.0, what);
    }
}
