package io.paperwire.enrich.replay;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.startup.WriterGuard;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what replays. */
@Singleton
public class ReplayConfig {

    @Produces
    @Singleton
    Replay.Parts parts(
            Transactions transactions,
            PaperRevisions.Stores stores,
            PaperRevisions revisions,
            PaperComposition composition,
            WriterGuard guard) {
        return new Replay.Parts(transactions, stores, revisions, composition, guard);
    }

    @Produces
    @Singleton
    ReplayDesk desk(Replay.Parts parts, Extractor extractor, Startup startup) {
        return new ReplayDesk(parts, extractor, startup);
    }
}
