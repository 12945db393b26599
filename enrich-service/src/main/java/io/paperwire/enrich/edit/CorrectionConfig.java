package io.paperwire.enrich.edit;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.PaperRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what corrects. */
@Singleton
public class CorrectionConfig {

    @Produces
    @Singleton
    CorrectionDesk.Parts parts(
            Transactions transactions, PaperRepository papers, PaperRevisions revisions, WriterGuard guard) {
        return new CorrectionDesk.Parts(transactions, papers, revisions, guard);
    }

    @Produces
    @Singleton
    CorrectionDesk desk(CorrectionDesk.Parts parts, Startup startup, Clock clock) {
        return new CorrectionDesk(parts, startup, clock);
    }
}
