package io.paperwire.enrich.feed;

import io.paperwire.enrich.feed.FeedState.Parts;
import io.paperwire.enrich.store.LeaseRepository;
import io.paperwire.enrich.store.OutboxRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what the publisher works with. */
@Singleton
public class FeedConfig {

    @Produces
    @Singleton
    Parts parts(LeaseRepository lease, OutboxRepository outbox, FeedClient client) {
        return new Parts(lease, outbox, client);
    }
}
