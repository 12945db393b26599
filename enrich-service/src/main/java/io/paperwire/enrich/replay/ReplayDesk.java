package io.paperwire.enrich.replay;

import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.platform.progress.ProgressStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** Lets one replay at a time run: two would do the same work twice. */
final class ReplayDesk {
    private final Replay.Parts parts;
    private final Extractor extractor;
    private final Startup startup;
    private final Semaphore turn = new Semaphore(1);

    ReplayDesk(Replay.Parts parts, Extractor extractor, Startup startup) {
        this.parts = parts;
        this.extractor = extractor;
        this.startup = startup;
    }

    /** Whoever begins must {@link Run#to tell} it, which ends it. */
    Run begin(boolean apply) {
        if (!startup.isReady()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "enrich-service is not ready, it waits for " + startup.waitingFor());
        }
        if (!turn.tryAcquire()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "a replay is running: wait for its end, or stop it where it was started");
        }
        return out -> {
            try {
                new ProgressStream(out).tell(new Replay(parts, extractor, apply)::run);
            } finally {
                turn.release();
            }
        };
    }

    /** A replay that has its turn. */
    @FunctionalInterface
    interface Run {
        void to(OutputStream out) throws IOException;
    }
}
