package io.paperwire.enrich.listing;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.revision.ChangedListing;
import io.paperwire.enrich.revision.LockedPapers;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.ListingRepository.Known;
import io.paperwire.enrich.store.RowEventRepository;
import io.paperwire.enrich.store.RowEventRepository.RowEvent;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.model.PaperStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Applies row events: the newest of each listing, if it is newer than what is stored.
 *
 * <p>Extraction runs before the transaction, on a look at what is stored; under the papers' locks the versions are
 * looked at again, and these decide.
 */
final class ListingApplication {
    private final Transactions transactions;
    private final ListingExtraction extraction;
    private final Stores stores;
    private final PaperRevisions revisions;
    private final Runnable guard;

    /** @param guard runs first in each transaction and throws if this instance may not write */
    ListingApplication(
            Transactions transactions,
            ListingExtraction extraction,
            Stores stores,
            PaperRevisions revisions,
            Runnable guard) {
        this.transactions = transactions;
        this.extraction = extraction;
        this.stores = stores;
        this.revisions = revisions;
        this.guard = guard;
    }

    void apply(List<Arrival> arrivals) {
        Map<ListingKey, Newest> newest = Newest.of(arrivals);
        Map<ListingKey, Known> known = transactions.call(() -> stores.listings().known(papers(newest.keySet())));
        // Versions only grow, so what is old news now stays so.
        newest.values().removeIf(batch -> isOld(batch, known));
        Map<ListingKey, ListingWords> words = extraction.extract(newest.values(), known);
        transactions.run(() -> write(arrivals, newest, words));
    }

    private void write(List<Arrival> arrivals, Map<ListingKey, Newest> newest, Map<ListingKey, ListingWords> words) {
        guard.run();
        Set<DigestId> digests = arrivals.stream().map(a -> a.event().digest()).collect(Collectors.toSet());
        stores.digests().share(digests);
        if (!newest.isEmpty()) {
            LockedPapers locked = revisions.lock(papers(newest.keySet()));
            revisions.write(
                    locked, changes(locked, current(newest, stores.digests().epochs(digests)), words));
        }
        stores.rowEvents()
                .countIn(arrivals.stream()
                        .map(a -> new RowEvent(
                                a.event().digest(), a.version(), a.event().id(), false))
                        .toList());
    }

    private List<ChangedListing> changes(
            LockedPapers locked, Map<ListingKey, Newest> newest, Map<ListingKey, ListingWords> words) {
        Map<ListingKey, Version> agedOut = stores.digests().agedOut(newest.keySet());
        List<ChangedListing> changes = new ArrayList<>();
        newest.forEach((key, batch) -> {
            StoredListing before = locked.listing(key);
            Arrival last = batch.last();
            if (before == null || last.version().isNewerThan(before.version())) {
                boolean listed = last.event().listing() != null;
                Version aged = agedOut.get(key);
                changes.add(new ChangedListing(
                        new StoredListing(
                                key,
                                last.version(),
                                listed ? PaperStatus.LISTED : PaperStatus.WITHDRAWN,
                                listed && aged != null && !last.version().isNewerThan(aged),
                                extraction.words(batch.words(), words, before)),
                        last.event().cause()));
            }
        });
        return changes;
    }

    /** Without what an emptied Kafka said of digests that the present one has spoken of. */
    private static Map<ListingKey, Newest> current(Map<ListingKey, Newest> newest, Map<DigestId, Integer> epochs) {
        Map<ListingKey, Newest> current = new LinkedHashMap<>(newest);
        current.values()
                .removeIf(batch -> batch.last().version().epoch()
                        < epochs.getOrDefault(batch.last().event().digest(), 0));
        return current;
    }

    private static boolean isOld(Newest batch, Map<ListingKey, Known> known) {
        Known stored = known.get(batch.last().key());
        return stored != null && !batch.last().version().isNewerThan(stored.version());
    }

    private static SortedSet<ArxivId> papers(Collection<ListingKey> keys) {
        return keys.stream().map(ListingKey::paper).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables that row events touch besides those of the papers. */
    record Stores(ListingRepository listings, DigestRepository digests, RowEventRepository rowEvents) {}
}
