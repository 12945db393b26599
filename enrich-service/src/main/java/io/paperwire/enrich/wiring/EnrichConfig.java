package io.paperwire.enrich.wiring;

import io.paperwire.enrich.board.BoardReader;
import io.paperwire.enrich.board.BoardRules;
import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.delivery.InPlaceRetry;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.enrich.revision.BoardRebuild;
import io.paperwire.enrich.revision.BoardRevisions;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.Startup;
import io.paperwire.enrich.startup.StartupJob;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.BoardLogRepository;
import io.paperwire.enrich.store.BoardRepository;
import io.paperwire.enrich.store.BoardRulesRepository;
import io.paperwire.enrich.store.CorrectionRepository;
import io.paperwire.enrich.store.ExtractionStateRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.PaperRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    Extractor extractor(
            @ConfigProperty(name = "paperwire.enrich.measures") Optional<List<Path>> measures,
            @ConfigProperty(name = "paperwire.enrich.benchmarks") Optional<List<Path>> benchmarks) {
        return Extractor.of(own("paperwire.enrich.measures", measures), own("paperwire.enrich.benchmarks", benchmarks));
    }

    private static List<DataFile> own(String setting, Optional<List<Path>> files) {
        try {
            return files.orElse(List.of()).stream().map(DataFile::at).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting " + setting + ": " + e.getMessage(), e);
        }
    }

    @Produces
    @Singleton
    Startup startup() {
        return new Startup();
    }

    @Produces
    @Singleton
    StartupJob.Engines engines(
            Flyway flyway,
            ExtractionStateRepository states,
            BoardRebuild boards,
            WriterGuard guard,
            BrokerClient broker) {
        return new StartupJob.Engines(flyway, states, guard, boards, broker);
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
    PaperComposition composition(Extractor extractor) {
        return new PaperComposition(extractor.gazetteer());
    }

    @Produces
    @Singleton
    BoardRebuild boardRebuild(
            Transactions transactions, PaperRevisions revisions, PaperRepository papers, BoardRulesRepository rules) {
        return new BoardRebuild(transactions, revisions, papers, rules);
    }

    @Produces
    @Singleton
    BoardRevisions boardRevisions(
            Extractor extractor, BoardRepository boards, BoardLogRepository log, OutboxRepository outbox) {
        return new BoardRevisions(new BoardReader(BoardRules.standard(extractor.gazetteer())), boards, log, outbox);
    }

    @Produces
    @Singleton
    PaperRevisions.Stores stores(
            ListingRepository listings,
            PaperRepository papers,
            CorrectionRepository corrections,
            OutboxRepository outbox) {
        return new PaperRevisions.Stores(listings, papers, corrections, outbox);
    }

    @Produces
    @Singleton
    PaperRevisions revisions(
            PaperRevisions.Stores stores, PaperComposition composition, BoardRevisions boards, Clock clock) {
        return new PaperRevisions(stores, composition, boards, clock);
    }
}
