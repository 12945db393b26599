package io.paperwire.ingest.publish;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.Origin;
import io.paperwire.ingest.IngestConfig;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.original.Originals;
import io.paperwire.ingest.progress.Reading;
import io.paperwire.ingest.progress.Workload;
import io.paperwire.ingest.version.Change;
import io.paperwire.ingest.version.Content;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.model.DigestId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Runs the publishing queue, and keeps the bytes of what goes through it. */
@ApplicationScoped
public class DigestPublisher {
    private static final Logger LOG = Logger.getLogger(DigestPublisher.class);

    /** Up to this size, in bytes, a digest's rows stay in memory between its reading and its publishing. */
    private static final int SMALL = 256 * 1024;

    /** A commit that is under way takes less when Kafka is there; when it is not, waiting does not help. */
    private static final long STOP_MILLIS = 500;

    private final PublishingLoop loop;
    private final Thread thread;
    private final Originals originals;
    private final DigestReader reader = DigestReader.standard();
    private final MeterRegistry metrics;
    private final Workload workload = new Workload(Clock.systemUTC());

    public DigestPublisher(
            IngestConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry metrics)
            throws IOException {
        this.originals = new Originals(config.dataDir().resolve("originals"));
        this.loop = new PublishingLoop(new KafkaSettings(kafka), this::readKept, this::sweep, Clock.systemUTC());
        this.thread = new Thread(loop, "publisher");
        this.metrics = metrics;
        Gauge.builder("paperwire.ingest.queue", loop, PublishingLoop::waiting)
                .description("Digests that wait to be published")
                .register(metrics);
        Gauge.builder("paperwire.ingest.files.waiting", workload, Workload::waiting)
                .description("Files that were found and not taken yet")
                .register(metrics);
        Gauge.builder("paperwire.ingest.digests.in.hand", workload, Workload::inHand)
                .description("Digests that are being read or wait to be published")
                .register(metrics);
        Gauge.builder("paperwire.ingest.in.hand.share", workload, Workload::share)
                .description("How much of the bytes in hand is read, from 0 to 1")
                .register(metrics);
        FunctionCounter.builder("paperwire.ingest.digests.done", workload, Workload::done)
                .description("Digests that were in hand and are not any more")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    // After the inbox and the HTTP server, which hand over digests.
    void stop(@Observes @Priority(3_000) ShutdownEvent event) throws InterruptedException {
        loop.stop();
        thread.join(STOP_MILLIS);
        thread.interrupt();
        thread.join(STOP_MILLIS);
    }

    public Condition condition() {
        return loop.condition();
    }

    /** What is known of Kafka; empty until it has been read. */
    public Optional<Ledger> ledger() {
        return loop.ledger();
    }

    /**
     * Keeps the bytes of {@code in} until {@link #release}.
     *
     * @throws io.paperwire.ingest.original.TooLargeException if there are more than {@code limit}
     */
    public Original keep(InputStream in, long limit) throws IOException {
        return originals.keep(in, limit);
    }

    /** Bytes that are kept, kept until {@link #release}; empty if they are not. */
    public Optional<Original> borrow(String sha256) throws IOException {
        return originals.borrow(sha256);
    }

    /** Ends one {@link #keep} or {@link #borrow}. */
    public void release(Original original) throws IOException {
        originals.release(original.sha256(), this::isWanted);
    }

    /** Ends one {@link #keep} of bytes that went through the queue; after a failure they may be published all the same. */
    public void release(Original original, boolean certain) throws IOException {
        if (certain) {
            release(original);
        } else {
            originals.leave(original.sha256());
        }
    }

    /** What there is to do and how far it is. */
    public Workload workload() {
        return workload;
    }

    /** Reads kept bytes as the digest of that name. */
    public Content read(DigestId digest, Original original) throws IOException {
        return Content.read(reader, DigestSource.of(digest.name(), original.path()), original.size() <= SMALL);
    }

    /** {@link #read} of a digest that arrives: it is in hand until {@link Workload#end}. */
    public Content readArrived(DigestId digest, Origin origin, Original original) throws IOException {
        boolean small = original.size() <= SMALL;
        Reading reading =
                workload.begin(digest, origin, original.size(), small ? 1 : DigestReader.passes(original.size()) * 2);
        boolean read = false;
        try {
            Content content = Content.read(
                    reader,
                    new DigestSource(digest.name(), () -> reading.counting(Files.newInputStream(original.path()))),
                    small);
            read = true;
            return content;
        } finally {
            if (!read) {
                workload.end(digest);
            }
        }
    }

    /** Waits for a place in the queue; the result comes after the commit, in the publishing thread. */
    public CompletableFuture<Decision> submit(Order order) throws InterruptedException {
        return loop.submit(order).thenApply(decision -> {
            if (!order.isTrial()) {
                warn(decision);
                count(decision);
                dropReplaced(decision);
            }
            return decision;
        });
    }

    private Optional<Content> readKept(DigestId digest, String sha256) throws IOException {
        Optional<Original> original = originals.find(sha256);
        return original.isPresent() ? Optional.of(read(digest, original.get())) : Optional.empty();
    }

    private void sweep(Ledger read) {
        try {
            originals.sweep(read::wants);
        } catch (IOException e) {
            LOG.warnf("bytes not dropped, they only take space: reason=%s", e.toString());
        }
    }

    private static void warn(Decision decision) {
        if (decision instanceof Decision.Publish publish && !publish.stranded().isEmpty()) {
            LOG.warnf(
                    "duplicates list nothing now, their bytes are not kept any more, send them again: digests=%s"
                            + " original=%s",
                    publish.stranded(), publish.own().version().digest());
        }
    }

    private void dropReplaced(Decision decision) {
        if (decision instanceof Decision.Publish publish) {
            for (String sha256 : publish.replaced()) {
                try {
                    if (!isWanted(sha256)) {
                        originals.drop(sha256);
                    }
                } catch (IOException e) {
                    LOG.warnf("bytes not dropped, they only take space: sha256=%s reason=%s", sha256, e.toString());
                }
            }
        }
    }

    // Before Kafka has been read nobody knows what is wanted.
    private boolean isWanted(String sha256) {
        return ledger().map(ledger -> ledger.wants(sha256)).orElse(true);
    }

    private void count(Decision decision) {
        if (decision instanceof Decision.Publish publish) {
            for (Change change : publish.changes()) {
                DigestEvent version = change.version();
                metrics.counter(
                                "paperwire.ingest.versions",
                                "status",
                                version.status().name().toLowerCase(Locale.ROOT))
                        .increment();
                metrics.counter("paperwire.ingest.row.events")
                        .increment(version.accounting().rowEvents());
            }
        } else {
            String outcome = decision instanceof Decision.Unreadable ? "unreadable" : "unchanged";
            metrics.counter("paperwire.ingest.versions", "status", outcome).increment();
        }
    }
}
