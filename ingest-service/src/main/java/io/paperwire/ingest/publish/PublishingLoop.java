package io.paperwire.ingest.publish;

import io.paperwire.event.DigestEvent;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.ingest.version.Versioning;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one queue in front of Kafka, worked off by one thread: orders are decided on one after the other, and what waits
 * together is published together, in one transaction.
 *
 * <p>While Kafka is away the present orders wait and are decided on anew, after what Kafka holds has been read again; nothing
 * is dropped.
 */
final class PublishingLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(PublishingLoop.class);
    /** The most that one transaction holds, about; more would only hold claimed files and their rows in memory. */
    private static final int QUEUE_LENGTH = 64;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(2);
    private static final Duration STUCK_AFTER = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final Versioning.KeptContent kept;
    private final Consumer<Ledger> opened;
    private final Clock clock;
    private final BlockingQueue<Turn> queue = new LinkedBlockingQueue<>(QUEUE_LENGTH);
    private final CountDownLatch stop = new CountDownLatch(1);

    private volatile Condition condition = new Condition.Waiting("starting");
    private volatile long busySince;
    private volatile @Nullable Ledger ledger;
    /** Taken from the queue and without outcome, in order; the publishing thread's own. */
    private final List<Turn> unfinished = new ArrayList<>();
    /** So many of them are taken one by one, after a batch that held them could not be published. */
    private int alone;

    /** @param opened is told what was read whenever publishing begins */
    PublishingLoop(KafkaSettings settings, Versioning.KeptContent kept, Consumer<Ledger> opened, Clock clock) {
        this.settings = settings;
        this.kept = kept;
        this.opened = opened;
        this.clock = clock;
    }

    /**
     * Waits for a place in the queue.
     *
     * @return what became of the order, after its commit; fails with {@link StoppedException}, {@link FencedException},
     *     {@link UnpublishableException} or an {@link IOException}
     */
    CompletableFuture<Decision> submit(Order order) throws InterruptedException {
        Turn turn = new Turn(order);
        while (!queue.offer(turn, 1, TimeUnit.SECONDS)) {
            if (hasEnded()) {
                break;
            }
        }
        if (hasEnded()) {
            turn.result().completeExceptionally(ended());
        }
        return turn.result();
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
            while (!hasEnded()) {
                try (PublishingSession session = PublishingSession.open(settings)) {
                    pause = SHORTEST_PAUSE;
                    enter(session.ledger());
                    serve(session);
                } catch (FencedException e) {
                    condition = new Condition.Fenced(String.valueOf(e.getMessage()));
                    LOG.error("publishing stopped: " + e.getMessage());
                    return;
                } catch (InterruptException e) {
                    throw new InterruptedException(); // the client's word for it; it has set the flag again
                } catch (KafkaException e) {
                    waitForKafka(e);
                    stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
                }
            }
        } catch (InterruptedException e) {
            // Only a stop interrupts, when Kafka keeps the loop from seeing it.
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Nobody else would tell: a thread that has died silently looks like one that waits.
            condition = new Condition.Failed("publishing has failed, start the service again: " + e);
            LOG.error("publishing stopped", e);
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
        opened.accept(read);
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
        while (!hasEnded()) {
            if (unfinished.isEmpty()) {
                Turn first = queue.poll(PROBE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    unfinished.add(first);
                }
            }
            if (!unfinished.isEmpty()) {
                work(session);
            } else if (!probe(session)) {
                return;
            }
        }
    }

    private void work(PublishingSession session) {
        busySince = System.nanoTime();
        try {
            Batch batch = decide(session);
            if (publish(session, batch)) {
                condition = new Condition.Open();
                unfinished.subList(0, batch.size()).clear();
                alone = Math.max(0, alone - batch.size());
                batch.complete();
            }
        } finally {
            busySince = 0;
        }
    }

    /** Decides on what is unfinished and what waits, until the batch is full. */
    private Batch decide(PublishingSession session) {
        Batch batch = new Batch();
        Versioning versioning = new Versioning(session.ahead(), kept);
        while (!batch.isFull() && (alone == 0 || batch.size() == 0)) {
            if (batch.size() == unfinished.size()) {
                Turn next = queue.poll();
                if (next == null) {
                    break;
                }
                unfinished.add(next);
            }
            Turn turn = unfinished.get(batch.size());
            try {
                Decision decision = turn.order().decide(versioning, clock.instant());
                session.expect(Batch.changesOf(turn, decision));
                batch.add(turn, decision);
            } catch (IOException | StoppedException e) {
                drop(turn, e);
            } catch (RuntimeException e) {
                // A fault of ours must not stop everybody else.
                LOG.error("digest not published", e);
                drop(turn, e);
            }
        }
        return batch;
    }

    private void drop(Turn turn, Exception failure) {
        unfinished.remove(turn);
        alone = Math.max(0, alone - 1);
        turn.result().completeExceptionally(failure);
    }

    /** Whether all of it is published; otherwise none of it is, and the unfinished are to be decided on again. */
    private boolean publish(PublishingSession session, Batch batch) {
        if (batch.changes().isEmpty()) {
            return true;
        }
        try {
            session.publish(batch.changes());
            batch.changes().forEach(change -> log(change.version()));
            return true;
        } catch (IOException | UnpublishableException e) {
            refuse(batch, e);
            return false;
        } catch (KafkaException | FencedException e) {
            throw e; // the same turns again, or their end, is up to the loop
        } catch (RuntimeException e) {
            LOG.error("digests not published", e);
            refuse(batch, e);
            throw new KafkaException("a new session is needed after a fault", e); // ends what was begun on Kafka
        }
    }

    /** One of them is at fault: it is told; which one, their turns will show when each is taken alone. */
    private void refuse(Batch batch, Exception failure) {
        if (batch.size() == 1) {
            drop(unfinished.get(0), failure);
        } else {
            alone = batch.size();
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
        if (condition instanceof Condition.Fenced fenced) {
            return new StoppedException(fenced.reason());
        }
        return new StoppedException(
                condition instanceof Condition.Failed failed ? failed.reason() : "ingest is stopping");
    }

    private void refuseTheRest() {
        queue.drainTo(unfinished);
        unfinished.forEach(turn -> turn.result().completeExceptionally(ended()));
        unfinished.clear();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
