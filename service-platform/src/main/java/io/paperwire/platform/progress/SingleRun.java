package io.paperwire.platform.progress;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Lets one run of long work at a time tell of itself: two would do the same twice. */
public final class SingleRun {
    private static final String RUNNING = "one is running: wait for its end, or stop it where it was started";

    private final Semaphore turn = new Semaphore(1);

    /**
     * A run that begins when its answer is written, and that ends with it.
     *
     * @throws ProblemException if one is running: a conflict
     */
    public Answer of(ProgressStream.Work work) {
        if (turn.availablePermits() == 0) {
            throw new ProblemException(ProblemType.CONFLICT, RUNNING);
        }
        return (out, gone) -> {
            // Taken only here: an answer that is never asked for must not keep others away.
            ProgressStream stream = new ProgressStream(out, gone);
            if (!turn.tryAcquire()) {
                stream.fail(RUNNING, null);
                return;
            }
            try {
                stream.tell(work);
            } finally {
                turn.release();
            }
        };
    }

    /** Writes the run's progress and outcome while it goes on. */
    @FunctionalInterface
    public interface Answer {
        /** @param gone whether the listener has gone, which ends the run */
        void to(OutputStream out, BooleanSupplier gone);
    }
}
