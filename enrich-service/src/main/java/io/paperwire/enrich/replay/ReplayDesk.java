package io.paperwire.enrich.replay;

import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.platform.progress.SingleRun;

/** Where a replay is asked for. */
final class ReplayDesk {
    private final Replay.Parts parts;
    private final Extractor extractor;
    private final Startup startup;
    private final SingleRun runs = new SingleRun();

    ReplayDesk(Replay.Parts parts, Extractor extractor, Startup startup) {
        this.parts = parts;
        this.extractor = extractor;
        this.startup = startup;
    }

    SingleRun.Answer replay(boolean apply) {
        if (!startup.isReady()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "enrich-service is not ready, it waits for " + startup.waitingFor());
        }
        return runs.of(listener -> new Replay(parts, extractor, apply).run(listener));
    }
}
