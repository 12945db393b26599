package io.paperwire.enrich.listing;

import io.paperwire.enrich.delivery.DeadLetterPublisher;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.digest.DigestCompletion;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.listing.ListingApplication.Stores;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.startup.WriterGuard;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.RowEventRepository;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what takes row events to their end. */
@Singleton
public class ListingConfig {

    @Produces
    @Singleton
    Stores stores(ListingRepository listings, DigestRepository digests, RowEventRepository rowEvents) {
        return new Stores(listings, digests, rowEvents);
    }

    @Produces
    @Singleton
    ListingApplication application(
            Transactions transactions,
            Extractor extractor,
            Stores stores,
            PaperRevisions revisions,
            WriterGuard guard) {
        return new ListingApplication(transactions, new ListingExtraction(extractor), stores, revisions, guard);
    }

    @Produces
    @Singleton
    ListingDeliveries deliveries(
            EpochRepository epochs,
            ListingApplication application,
            DeadRowRepository deadRows,
            DigestCompletion completion,
            DeadLetterPublisher deadLetters) {
        return new ListingDeliveries(epochs, application, deadRows, completion, deadLetters);
    }
}
