package io.paperwire.ingest.publish;

import io.paperwire.event.DigestEvent;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.ingest.version.Versioning;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one queue in front of Kafka, worked off by one thread: each order is decided on and published before the next.
 *
 * <p>While Kafka is away the present order waits and is tried again from the start, after what Kafka holds has been read
 * again; nothing is dropped.
 */
final class PublishingLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(PublishingLoop.class);
    /** More would only hold claimed files and their rows in memory. */
    private static final int QUEUE_LENGTH = 16;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(2);
    private static final Duration STUCK_AFTER = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final Versioning.KeptContent kept;
    private final Clock clock;
    private final BlockingQueue<Turn> queue = new LinkedBlockingQueue<>(QUEUE_LENGTH);
    private final CountDownLatch stop = new CountDownLatch(1);

    private volatile Condition condition = new Condition.Waiting("starting");
    private volatile long busySince;
    private volatile @Nullable Ledger ledger;
    private @Nullable Turn unfinished;

    PublishingLoop(KafkaSettings settings, Versioning.KeptContent kept, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Waits for a place in the queue.
     *
     * @return what became of the order, after its commit; fails with {@link StoppedException}, {@link FencedException},
     *     {@link UnpublishableException} or an {@link IOException}
     */
    CompletableFuture<Decision> submit(Order order) throws InterruptedException {
        Turn turn = new Turn(order, new CompletableFuture<>());
        while (!queue.offer(turn, 1, TimeUnit.SECONDS)) {
            if (hasEnded()) {
                break;
            }
        }
        if (hasEnded()) {
            turn.result.completeExceptionally(ended());
        }
        return turn.result;
    }

    Condition condition() {
        long since = busySince;
        if (since != 0 && condition instanceof Condition.Open) {
            Duration busy = Duration.ofNanos(System.nanoTime() - since);
            return busy.compareTo(STUCK_AFTER) > 0 ? new Condition.Stuck(busy) : condition;
        }
        return condition;
    }

    /** What is known of Kafka; empty until it has been read once. */
    Optional<Ledger> ledger() {
        return Optional.ofNullable(ledger);
    }

    int waiting() {
        return queue.size();
    }

    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (stop.getCount() > 0) {
                try (PublishingSession session = PublishingSession.open(settings)) {
                    pause = SHORTEST_PAUSE;
                    enter(session.ledger());
                    serve(session);
                } catch (FencedException e) {
                    condition = new Condition.Fenced(String.valueOf(e.getMessage()));
                    LOG.error("publishing stopped: " + e.getMessage());
                    return;
                } catch (KafkaException e) {
                    waitForKafka(e);
                    stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
                }
            }
        } catch (InterruptedException e) {
            // Only a stop interrupts, when Kafka keeps the loop from seeing it.
            Thread.currentThread().interrupt();
        } finally {
            stop.countDown();
            refuseTheRest();
        }
    }

    private void enter(Ledger read) {
        Ledger before = ledger;
        if (before != null && !before.epoch().equals(read.epoch())) {
            LOG.warnf(
                    "Kafka has another log now: epoch=%s before=%s digests=%d; versions count anew",
                    read.epoch(), before.epoch(), read.size());
        }
        ledger = read;
        condition = new Condition.Open();
        LOG.infof(
                "publishing open: kafka=%s epoch=%s digests=%d",
                settings.bootstrapServers(), read.epoch(), read.size());
    }

    private void waitForKafka(KafkaException e) {
        if (!(condition instanceof Condition.Waiting waiting && waiting.reason().equals(e.getMessage()))) {
            LOG.warnf("Kafka is away, trying on: kafka=%s reason=%s", settings.bootstrapServers(), e.getMessage());
        }
        condition = new Condition.Waiting(String.valueOf(e.getMessage()));
    }

    private void serve(PublishingSession session) throws InterruptedException {
        Versioning versioning = new Versioning(session.ledger(), kept);
        while (stop.getCount() > 0) {
            if (unfinished == null) {
                unfinished = queue.poll(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (unfinished != null) {
                work(session, versioning, unfinished);
                unfinished = null;
            } else if (!probe(session)) {
                return;
            }
        }
    }

    private void work(PublishingSession session, Versioning versioning, Turn turn) {
        busySince = System.nanoTime();
        try {
            Decision decision = turn.order.decide(versioning, clock.instant());
            if (decision instanceof Decision.Publish publish && !turn.order.isTrial()) {
                session.publish(publish.changes());
                publish.changes().forEach(change -> log(change.version()));
            }
            condition = new Condition.Open();
            turn.result.complete(decision);
        } catch (IOException | UnpublishableException | StoppedException e) {
            turn.result.completeExceptionally(e);
        } catch (KafkaException | FencedException e) {
            throw e; // the same turn again, or its end, is up to the loop
        } catch (RuntimeException e) {
            // A fault of ours must not stop everybody else; a new session ends whatever it had begun on Kafka.
            LOG.error("digest not published", e);
            turn.result.completeExceptionally(e);
            unfinished = null;
            throw new KafkaException("a new session is needed after a fault", e);
        } finally {
            busySince = 0;
        }
    }

    private static void log(DigestEvent version) {
        LOG.infof(
                "digest published: digest=%s version=%d status=%s origin=%s rows=%d rejected=%d events=%d",
                version.digest(),
                version.version(),
                version.status(),
                version.origin(),
                version.rows().size(),
                version.accounting().rejected(),
                version.accounting().rowEvents());
    }

    /** Whether the session may go on. */
    private boolean probe(PublishingSession session) throws InterruptedException {
        if (!session.isOnSameLog()) {
            return false;
        }
        condition = new Condition.Open();
        return true;
    }

    private boolean hasEnded() {
        return stop.getCount() == 0;
    }

    private RuntimeException ended() {
        return condition instanceof Condition.Fenced fenced
                ? new StoppedException(fenced.reason())
                : new StoppedException("ingest is stopping");
    }

    private void refuseTheRest() {
        if (unfinished != null) {
            unfinished.result.completeExceptionally(ended());
        }
        for (Turn turn = queue.poll(); turn != null; turn = queue.poll()) {
            turn.result.completeExceptionally(ended());
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private record Turn(Order order, CompletableFuture<Decision> result) {}
}
