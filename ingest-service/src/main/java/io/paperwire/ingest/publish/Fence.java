package io.paperwire.ingest.publish;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Notices that another writer has taken over, while there is nothing to publish that would be refused.
 *
 * <p>The broker raises the epoch of the transactional id for every new writer, but also for our own transactions: a writer that
 * takes over between our last transaction and the next {@link #check} is noticed at our next publishing only. An instance
 * that finds Kafka again after an outage takes over itself, as one that starts does.
 */
final class Fence {
    private final Admin admin;
    private @Nullable Holder holder;

    Fence(Admin admin) {
        this.admin = admin;
    }

    /** Our own transaction has changed the epoch. */
    void published() {
        holder = null;
    }

    /**
     * Compares who writes now with who did at the last check.
     *
     * @throws FencedException if it is another one
     */
    void check(int seconds) throws InterruptedException, ExecutionException, TimeoutException {
        TransactionDescription description = admin.describeTransactions(List.of(KafkaSettings.TRANSACTIONAL_ID))
                .description(KafkaSettings.TRANSACTIONAL_ID)
                .get(seconds, TimeUnit.SECONDS);
        Holder now = new Holder(description.producerId(), description.producerEpoch());
        if (holder != null && !holder.equals(now)) {
            throw new FencedException(
                    new KafkaException("the transactional id has gone from " + holder + " to " + now));
        }
        holder = now;
    }

    private record Holder(long producer, int epoch) {}
}
