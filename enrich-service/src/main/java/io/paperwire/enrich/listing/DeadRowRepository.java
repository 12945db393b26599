package io.paperwire.enrich.listing;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.digest.DigestVersion;
import io.paperwire.enrich.listing.ListingRecords.RowName;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.enrich.store.RowEventRepository;
import io.paperwire.enrich.store.RowEventRepository.RowEvent;
import io.paperwire.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts dead letters among the row events of their digests. */
@ApplicationScoped
public class DeadRowRepository implements ListingDeliveries.DeadRows {
    private final Transactions transactions;
    private final RowEventRepository rowEvents;
    private final EpochRepository epochs;
    private final BrokerClient broker;

    DeadRowRepository(
            Transactions transactions, RowEventRepository rowEvents, EpochRepository epochs, BrokerClient broker) {
        this.transactions = transactions;
        this.rowEvents = rowEvents;
        this.epochs = epochs;
        this.broker = broker;
    }

    @Override
    public Optional<DigestVersion> garbled(ConsumerRecord<String, byte[]> delivered)
            throws InterruptedException, ExecutionException, TimeoutException {
        Optional<RowName> name = ListingRecords.name(delivered);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        RowName row = name.get();
        // The id does not say the epoch; an event on a topic of this incarnation is of this one.
        String epoch = broker.topicId(Topics.DIGESTS);
        var version = new Version(epochs.ordinal(epoch), row.version());
        count(new RowEvent(row.digest(), version, row.paper(), true));
        return Optional.of(new DigestVersion(row.digest(), epoch, version));
    }

    @Override
    public void count(RowEvent dead) {
        transactions.run(() -> rowEvents.countIn(List.of(dead)));
    }
}
