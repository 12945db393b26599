package io.paperwire.launcher.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts a part again that ends without being asked, later and later while it keeps ending, and says so in one line. */
public final class Supervisor implements AutoCloseable {
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Duration firstPause;
    private final Consumer<String> say;
    private final ExecutorService executor = executor();
    private volatile boolean closed;

    /** A supervisor that waits this long before the first restart and tells each event as one line. */
    public Supervisor(Duration firstPause, Consumer<String> say) {
        this.firstPause = firstPause;
        this.say = say;
    }

    /** Watches a part that runs now. */
    public void watch(SystemPart part) {
        watch(part, firstPause);
    }

    /** Ends the watch: from now on parts may end. Waits for a restart that is under way. */
    @Override
    public void close() {
        closed = true;
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(1, TimeUnit.SECONDS)) {
                say.accept("A restart under way did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(SystemPart part, Duration pause) {
        long started = System.nanoTime();
        part.ended()
                .thenAccept(status -> {
                    boolean steady = System.nanoTime() - started > STEADY.toNanos();
                    restartLater(part, part.ending(status), steady ? firstPause : pause);
                })
                .exceptionally(failure -> {
                    say.accept(part.name() + " is no longer watched: " + failure);
                    return null;
                });
    }

    private void restartLater(SystemPart part, String what, Duration pause) {
        if (closed) {
            return;
        }
        say.accept(part.name() + " " + what + "; starting it again in " + seconds(pause) + " s");
        Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        CompletableFuture.delayedExecutor(pause.toMillis(), MILLISECONDS, executor)
                .execute(() -> restart(part, next));
    }

    private void restart(SystemPart part, Duration nextPause) {
        try {
            part.start();
            say.accept(part.name() + " is up again");
            watch(part, nextPause);
        } catch (PartFailure e) {
            restartLater(part, "is not back: " + e.getMessage(), nextPause);
        }
    }

    private static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.toSeconds()));
    }

    private static ExecutorService executor() {
        ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "supervisor");
            thread.setDaemon(true);
            return thread;
        });
        // A part that ends while the watch is being closed is no error.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }
}
