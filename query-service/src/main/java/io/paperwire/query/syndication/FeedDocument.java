package io.paperwire.query.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page of a feed, whatever its form.
 *
 * @param id the same for all pages and at all times
 * @param addresses where the feed, this page and its neighbours are
 * @param entries newest first
 */
record FeedDocument(String id, String title, String description, Addresses addresses, List<FeedEntry> entries) {

    FeedDocument {
        entries = List.copyOf(entries);
    }

    /** When something on this page last changed; the beginning of time for a page without entries. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /**
     * Absolute addresses.
     *
     * @param home what a person opens instead
     * @param self this page
     * @param first the newest page
     * @param next the page of older entries
     */
    record Addresses(String home, String self, String first, Optional<String> next) {}
}
