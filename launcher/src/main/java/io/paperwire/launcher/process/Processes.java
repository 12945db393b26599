package io.paperwire.launcher.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waiting for processes that need not be children of this one. */
public final class Processes {
    private static final long POLL_MILLIS = 20;

    private Processes() {}

    /**
     * Waits until all have ended or the limit is over, and says whether they have.
     *
     * <p>By asking: {@link ProcessHandle#onExit} notices the end of another's child up to a second late. And never for
     * ever: where nothing reaps orphans, as in many containers, the dead stay listed.
     */
    public static boolean awaitEnd(List<ProcessHandle> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
