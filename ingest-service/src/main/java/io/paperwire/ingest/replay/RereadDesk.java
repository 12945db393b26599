package io.paperwire.ingest.replay;

import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.platform.progress.SingleRun;
import java.time.Duration;

/** Where reading again is asked for. */
final class RereadDesk {
    private final DigestPublisher publisher;
    private final Duration patience;
    private final SingleRun runs = new SingleRun();

    RereadDesk(DigestPublisher publisher, Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    SingleRun.Answer reread(boolean apply) {
        Ledger ledger = publisher
                .ledger()
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE, "Kafka has not been read yet"));
        return runs.of(listener -> new Reread(publisher, patience, apply).run(ledger, listener));
    }
}
