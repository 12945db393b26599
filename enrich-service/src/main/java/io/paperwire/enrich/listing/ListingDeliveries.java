package io.paperwire.enrich.listing;

import io.paperwire.enrich.delivery.DeadLetterPublisher;
import io.paperwire.enrich.delivery.Failures;
import io.paperwire.enrich.digest.DigestCompletion;
import io.paperwire.enrich.digest.DigestVersion;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.enrich.store.RowEventRepository.RowEvent;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Topics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes a batch of {@code papers.listed.v1} to its end: every record applied or set aside. All of it may be done again
 * from the start without a difference.
 */
final class ListingDeliveries {
    private final EpochRepository epochs;
    private final ListingApplication application;
    private final DeadRows deadRows;
    private final DigestCompletion completion;
    private final DeadLetterPublisher deadLetters;

    ListingDeliveries(
            EpochRepository epochs,
            ListingApplication application,
            DeadRows deadRows,
            DigestCompletion completion,
            DeadLetterPublisher deadLetters) {
        this.epochs = epochs;
        this.application = application;
        this.deadRows = deadRows;
        this.completion = completion;
        this.deadLetters = deadLetters;
    }

    void process(Iterable<ConsumerRecord<String, byte[]>> batch)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<DigestVersion> touched = new LinkedHashSet<>();
        List<Delivery> deliveries = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> delivered : batch) {
            try {
                Arrival arrival = arrival(ListingRecords.decode(delivered));
                deliveries.add(new Delivery(delivered, arrival));
                touched.add(arrival.digestVersion());
            } catch (GarbledEventException e) {
                deadLetters.setAside(Topics.LISTED, delivered, e);
                deadRows.garbled(delivered).ifPresent(touched::add);
            }
        }
        apply(deliveries);
        touched.forEach(completion::check);
    }

    private void apply(List<Delivery> deliveries) throws InterruptedException, ExecutionException, TimeoutException {
        if (deliveries.isEmpty()) {
            return;
        }
        try {
            application.apply(deliveries.stream().map(Delivery::arrival).toList());
        } catch (RuntimeException e) {
            if (!Failures.isPermanent(e)) {
                throw e;
            }
            isolate(deliveries, e);
        }
    }

    /** One of these fails for its own reasons: halves are tried alone, in order, until only the culprit is left. */
    private void isolate(List<Delivery> deliveries, RuntimeException failure)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (deliveries.size() > 1) {
            int half = deliveries.size() / 2;
            apply(deliveries.subList(0, half));
            apply(deliveries.subList(half, deliveries.size()));
            return;
        }
        Delivery culprit = deliveries.get(0);
        deadLetters.setAside(Topics.LISTED, culprit.delivered(), failure);
        ListingEvent event = culprit.arrival().event();
        deadRows.count(new RowEvent(event.digest(), culprit.arrival().version(), event.id(), true));
    }

    private Arrival arrival(ListingEvent event) {
        return new Arrival(event, new Version(epochs.ordinal(event.epoch()), event.version()));
    }

    private record Delivery(ConsumerRecord<String, byte[]> delivered, Arrival arrival) {}

    /** Counts row events that were set aside: their digest is done without them. */
    interface DeadRows {

        /** Counts a record that cannot be read by its {@code ce_id}. The version it counts for, if it names one. */
        Optional<DigestVersion> garbled(ConsumerRecord<String, byte[]> delivered)
                throws InterruptedException, ExecutionException, TimeoutException;

        void count(RowEvent dead);
    }
}
