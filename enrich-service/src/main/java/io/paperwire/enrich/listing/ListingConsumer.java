package io.paperwire.enrich.listing;

import io.paperwire.enrich.delivery.InPlaceRetry;
import io.paperwire.enrich.feed.FeedPublisher;
import io.paperwire.event.Topics;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code papers.listed.v1} in batches. */
@ApplicationScoped
public class ListingConsumer {
    private final ListingDeliveries deliveries;
    private final InPlaceRetry retry;
    private final FeedPublisher feed;

    ListingConsumer(ListingDeliveries deliveries, InPlaceRetry retry, FeedPublisher feed) {
        this.deliveries = deliveries;
        this.retry = retry;
        this.feed = feed;
    }

    @Incoming("papers-listed-in")
    @Blocking
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        try {
            retry.untilDone(Topics.LISTED.name(), () -> deliveries.process(batch));
        } catch (CancellationException e) {
            // Neither acknowledged nor refused: it comes again.
            return Uni.createFrom().nothing();
        }
        feed.wake();
        return Uni.createFrom().voidItem();
    }
}
