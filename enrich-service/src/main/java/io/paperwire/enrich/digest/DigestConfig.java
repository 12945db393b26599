package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.DeadLetterPublisher;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.RowEventRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what records versions of digests. */
@Singleton
public class DigestConfig {

    @Produces
    @Singleton
    DigestCompletion completion(
            Transactions transactions,
            DigestRepository digests,
            RowEventRepository rowEvents,
            OutboxRepository outbox,
            Clock clock) {
        return new DigestCompletion(transactions, digests, rowEvents, outbox, clock);
    }

    @Produces
    @Singleton
    DigestRecording recording(
            Transactions transactions,
            DigestRepository digests,
            ListingRepository listings,
            PaperRevisions revisions,
            Clock clock) {
        return new DigestRecording(transactions, digests, listings, revisions, clock);
    }

    @Produces
    @Singleton
    DigestDeliveries deliveries(
            EpochRepository epochs,
            DigestRecording recording,
            DigestCompletion completion,
            DeadLetterPublisher deadLetters) {
        return new DigestDeliveries(epochs, recording, completion, deadLetters);
    }
}
