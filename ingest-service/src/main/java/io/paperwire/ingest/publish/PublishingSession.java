package io.paperwire.ingest.publish;

import io.paperwire.event.Topics;
import io.paperwire.ingest.version.Change;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.platform.kafka.TopicProvision;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * The time between knowing everything that is on Kafka and not being sure of it any more.
 *
 * <p>It begins by fencing every earlier writer, which settles their transactions, and by reading {@code digests.v1} to its
 * end. After any failure but {@link UnpublishableException} the outcome is unknown: a new session finds it out.
 */
final class PublishingSession implements AutoCloseable {
    private static final int PROVISION_SECONDS = 10;
    private static final int PROBE_SECONDS = 3;

    private final Admin admin;
    private final Producer<String, byte[]> producer;
    private final Fence fence;
    private final Ledger ledger;
    private Ledger ahead;

    private PublishingSession(Admin admin, Producer<String, byte[]> producer, Fence fence, Ledger ledger) {
        this.admin = admin;
        this.producer = producer;
        this.fence = fence;
        this.ledger = ledger;
        this.ahead = ledger.copy();
    }

    /**
     * Opens a session, with the topics made if they are missing.
     *
     * @throws KafkaException if Kafka is away or refuses
     */
    static PublishingSession open(KafkaSettings settings) throws InterruptedException {
        Admin admin = Admin.create(settings.admin());
        Producer<String, byte[]> producer = null;
        try {
            String epoch = TopicProvision.ensure(admin, PROVISION_SECONDS).of(Topics.DIGESTS);
            producer = new KafkaProducer<>(settings.producer());
            producer.initTransactions();
            Fence fence = new Fence(admin);
            fence.check(PROBE_SECONDS);
            return new PublishingSession(admin, producer, fence, LedgerReader.read(settings.consumer(), epoch));
        } catch (ExecutionException | TimeoutException e) {
            close(admin, producer);
            throw away(e);
        } catch (RuntimeException | InterruptedException e) {
            close(admin, producer);
            throw e;
        }
    }

    /** What is committed; any thread may look. */
    Ledger ledger() {
        return ledger;
    }

    /** What will be committed when everything expected is; for the publishing thread. */
    Ledger ahead() {
        return ahead;
    }

    /** Lets the next decisions see these versions, which are to be published next. */
    void expect(List<Change> changes) {
        changes.forEach(change -> ahead.add(change.version()));
    }

    /**
     * Publishes versions in one transaction and enters them in the ledger. What was expected and is not published then is not
     * expected any more.
     *
     * @throws IOException if kept bytes cannot be read; nothing is published then
     * @throws UnpublishableException if the broker will never take them; nothing is published then
     * @throws FencedException if another writer has taken over
     * @throws KafkaException if the outcome is unknown
     */
    void publish(List<Change> changes) throws IOException {
        long begun = System.nanoTime();
        fence.published();
        try {
            producer.beginTransaction();
            send(changes);
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (!isFenced(e)) {
                throw e;
            }
            // A transaction that the broker gave up for its age looks the same as one that another writer ended.
            if (System.nanoTime() - begun >= KafkaSettings.TRANSACTION_TIMEOUT.toNanos()) {
                throw new KafkaException("the transaction took longer than the broker allows", e);
            }
            throw new FencedException(e);
        }
        changes.forEach(change -> ledger.add(change.version()));
    }

    /**
     * Asks the broker for a sign of life.
     *
     * @return whether it still has the log that this session began with
     * @throws FencedException if another writer has taken over
     * @throws KafkaException if it does not answer
     */
    boolean isOnSameLog() throws InterruptedException {
        try {
            String epoch = TopicProvision.ids(admin, List.of(Topics.DIGESTS), PROBE_SECONDS)
                    .of(Topics.DIGESTS);
            fence.check(PROBE_SECONDS);
            return epoch.equals(ledger.epoch());
        } catch (ExecutionException | TimeoutException e) {
            throw away(e);
        }
    }

    @Override
    public void close() {
        close(admin, producer);
    }

    private void send(List<Change> changes) throws IOException {
        AtomicReference<Exception> refusal = new AtomicReference<>();
        try {
            for (Change change : changes) {
                new VersionRecords(change).forEach(message -> send(message, refusal));
            }
            producer.flush();
        } catch (IOException e) {
            abort();
            throw e;
        }
        if (refusal.get() instanceof RecordTooLargeException e) {
            abort();
            throw new UnpublishableException(e);
        }
    }

    /** The client wraps what it was refused for once it cannot go on, such as in an abort. */
    private static boolean isFenced(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ProducerFencedException) {
                return true;
            }
        }
        return failure instanceof InvalidProducerEpochException;
    }

    private void abort() {
        producer.abortTransaction();
        ahead = ledger.copy();
    }

    private void send(ProducerRecord<String, byte[]> message, AtomicReference<Exception> refusal) {
        var unused = producer.send(message, (metadata, failure) -> {
            if (failure != null) {
                refusal.compareAndSet(null, failure);
            }
        });
    }

    private static KafkaException away(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage();
        return new KafkaException(message == null ? "no answer" : message, cause);
    }

    private static void close(Admin admin, @Nullable Producer<String, byte[]> producer) {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        admin.close(Duration.ZERO);
    }
}
