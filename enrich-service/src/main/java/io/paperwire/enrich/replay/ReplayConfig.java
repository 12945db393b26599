package io.paperwire.enrich.replay;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.PaperRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what replays. */
@Singleton
public class ReplayConfig {

    @Produces
    @Singleton
    Replay.Parts parts(
            Transactions transactions,
            PaperRepository papers,
            ListingRepository listings,
            PaperRevisions revisions,
            PaperComposition composition,
            WriterGuard guard) {
        return new Replay.Parts(transactions, papers, listings, revisions, composition, guard);
    }

    @Produces
    @Singleton
    ReplayDesk desk(Replay.Parts parts, Extractor extractor, Startup startup) {
        return new ReplayDesk(parts, extractor, startup);
    }
}
