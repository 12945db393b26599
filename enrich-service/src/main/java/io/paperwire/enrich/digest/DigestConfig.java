package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.DeadLetterPublisher;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.RowEventRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

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
            WriterGuard guard,
            Clock clock) {
        return new DigestRecording(guarded(transactions, guard), digests, listings, revisions, clock);
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

    /** A record that withdraws listings composes papers: only for an instance that may write them. */
    private static Transactions guarded(Transactions transactions, WriterGuard guard) {
        return new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return transactions.call(() -> {
                    guard.run();
                    return work.get();
                });
            }
        };
    }
}
