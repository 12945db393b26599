package io.paperwire.enrich.wiring;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.delivery.InPlaceRetry;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.startup.StartupJob;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.ExtractionStateRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.PaperRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** The plain objects that are shared: clock, transactions, extractor, and the way to a paper's next revision. */
@Singleton
public class EnrichConfig {
    private static final Logger LOG = Logger.getLogger(EnrichConfig.class);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return QuarkusTransaction.requiringNew().call(work::get);
            }
        };
    }

    @Produces
    @Singleton
    InPlaceRetry retry(Clock clock) {
        return new InPlaceRetry(clock);
    }

    @Produces
    @Singleton
    Extractor extractor() {
        return Extractor.standard();
    }

    @Produces
    @Singleton
    Startup startup() {
        return new Startup();
    }

    @Produces
    @Singleton
    StartupJob.Engines engines(Flyway flyway, ExtractionStateRepository states, BrokerClient broker) {
        return new StartupJob.Engines(flyway, states, broker);
    }

    @Produces
    @Singleton
    WriterGuard guard(Extractor extractor, ExtractionStateRepository states) {
        return new WriterGuard(extractor.state(), states::hold, () -> {
            // Its partitions go to instances that may write; started again, it says why it is not ready.
            LOG.error("A later release writes now: this instance stops");
            Quarkus.asyncExit(1);
        });
    }

    @Produces
    @Singleton
    PaperRevisions revisions(ListingRepository listings, PaperRepository papers, OutboxRepository outbox, Clock clock) {
        return new PaperRevisions(listings, papers, outbox, clock);
    }
}
