package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.InPlaceRetry;
import io.paperwire.enrich.feed.FeedPublisher;
import io.paperwire.event.Topics;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code digests.v1} in order. */
@ApplicationScoped
public class DigestConsumer {
    private final DigestDeliveries deliveries;
    private final InPlaceRetry retry;
    private final FeedPublisher feed;

    DigestConsumer(DigestDeliveries deliveries, InPlaceRetry retry, FeedPublisher feed) {
        this.deliveries = deliveries;
        this.retry = retry;
        this.feed = feed;
    }

    @Incoming("digests-in")
    @Blocking
    Uni<Void> consume(ConsumerRecord<String, byte[]> delivered) {
        try {
            retry.untilDone(Topics.DIGESTS.name(), () -> deliveries.process(delivered));
        } catch (CancellationException e) {
            // Neither acknowledged nor refused: it comes again.
            return Uni.createFrom().nothing();
        }
        feed.wake();
        return Uni.createFrom().voidItem();
    }
}
