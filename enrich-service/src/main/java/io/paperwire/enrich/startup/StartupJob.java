package io.paperwire.enrich.startup;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.delivery.InPlaceRetry;
import io.paperwire.enrich.enrichment.ExtractionState;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.revision.BoardRebuild;
import io.paperwire.enrich.store.ExtractionStateRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Brings the service up beside engines that may come later: the process lives and says what it waits for.
 *
 * <p>The channels are resumed at the end only. An instance that must not write therefore never joins the group, and takes
 * no partition away from those that may.
 */
@ApplicationScoped
public class StartupJob {
    private static final Logger LOG = Logger.getLogger(StartupJob.class);
    private static final List<String> CHANNELS = List.of("digests-in", "papers-listed-in");
    // Whoever asked the service to stop waits a few seconds before he kills it.
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Engines engines;
    private final Extractor extractor;
    private final ChannelRegistry channels;
    private final InPlaceRetry retry;
    private final Startup startup;
    private final Thread thread = new Thread(this::run, "startup");

    StartupJob(Engines engines, Extractor extractor, ChannelRegistry channels, InPlaceRetry retry, Startup startup) {
        this.engines = engines;
        this.extractor = extractor;
        this.channels = channels;
        this.retry = retry;
        this.startup = startup;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Comes before the publisher's stop, so that it is still there for the last batch. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        CHANNELS.forEach(channel -> channels.getPausable(channel).pause());
        if (!retry.stop(FAREWELL)) {
            LOG.warn("stops in the middle of its work, which comes again");
        }
    }

    private void run() {
        try {
            retry.untilDone("database schema", () -> engines.flyway().migrate());
            Optional<String> refusal = claim();
            if (refusal.isPresent()) {
                LOG.errorf("Not ready, and stays so: %s", refusal.get());
                startup.waitFor("another release: " + refusal.get());
                return;
            }
            startup.waitFor("boards, which are made anew by other rules");
            retry.untilDone(
                    "boards", () -> engines.boards().ensure(extractor.state().hash(), engines.guard()));
            startup.waitFor("Kafka");
            retry.untilDone("topics", () -> engines.broker().ensureTopics());
            startup.done();
            CHANNELS.forEach(channel -> channels.getPausable(channel).resume());
        } catch (CancellationException e) {
            LOG.debug("stopped before it was up", e);
        }
    }

    /** Raises the stored state to this instance's. Why this instance must not write; empty when it may. */
    private Optional<String> claim() {
        List<ExtractionState> stored = new ArrayList<>();
        retry.untilDone(
                "extraction state",
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    engines.states().raise(extractor.state());
                    engines.states().hold().ifPresent(stored::add);
                }));
        return stored.stream()
                .flatMap(state -> ExtractionOrder.refusal(extractor.state(), state).stream())
                .findFirst();
    }

    /** What the start waits for. */
    public record Engines(
            Flyway flyway,
            ExtractionStateRepository states,
            WriterGuard guard,
            BoardRebuild boards,
            BrokerClient broker) {}
}
