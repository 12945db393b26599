package io.paperwire.enrich.listing;

import io.paperwire.enrich.delivery.UnprocessableEventException;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.StorableText;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.store.ListingRepository.Known;
import io.paperwire.event.ListingEvent;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Extracts what a batch's listings say, and only what was not extracted from the same words before. */
final class ListingExtraction {
    private final Extractor extractor;

    ListingExtraction(Extractor extractor) {
        this.extractor = extractor;
    }

    /** The words of every listing whose words are new to the store. */
    Map<ListingKey, ListingWords> extract(Collection<Newest> batch, Map<ListingKey, Known> stored) {
        Map<ListingKey, ListingWords> words = new HashMap<>();
        for (Arrival arrival : Newest.worded(batch)) {
            Known known = stored.get(arrival.key());
            if (known == null || isNews(arrival, known)) {
                words.put(arrival.key(), extract(arrival.event()));
            }
        }
        return words;
    }

    /** The words that a listing has from now on: those of {@code worded}, extracted at most once. */
    @Nullable
    ListingWords words(
            @Nullable Arrival worded, Map<ListingKey, ListingWords> extracted, @Nullable StoredListing before) {
        ListingWords stored = before == null ? null : before.words();
        if (worded == null || (before != null && !worded.version().isNewerThan(before.version()))) {
            return stored;
        }
        ListingWords fresh = extracted.get(worded.key());
        if (fresh != null) {
            return fresh;
        }
        RowHash hash = Objects.requireNonNull(worded.event().rowHash());
        if (stored != null && stored.rowHash().equals(hash) && stored.extractor() == release()) {
            return new ListingWords(hash, listing(worded.event()), stored.extraction(), stored.extractor());
        }
        return extract(worded.event());
    }

    private boolean isNews(Arrival arrival, Known known) {
        return arrival.version().isNewerThan(known.version())
                && (known.extractor() != release()
                        || !Objects.equals(known.rowHash(), arrival.event().rowHash()));
    }

    private ListingWords extract(ListingEvent event) {
        try {
            Listing listing = listing(event);
            return new ListingWords(
                    Objects.requireNonNull(event.rowHash()),
                    listing,
                    extractor.extract(listing.title(), listing.summary(), listing.category()),
                    release());
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnprocessableEventException("nothing can be extracted from " + event.eventId(), e);
        }
    }

    private static Listing listing(ListingEvent event) {
        return StorableText.of(Objects.requireNonNull(event.listing()));
    }

    private int release() {
        return extractor.state().release();
    }
}
