package io.paperwire.ingest.digest;

import io.paperwire.model.Reject;
import java.util.ArrayList;
import java.util.List;

/**
 * A digest read as a whole, for files that fit in memory.
 *
 * @param rejects the first {@value #REJECT_LIMIT} rejects; {@code accounting} counts all of them
 */
public record DigestReading(
        Accounting accounting, List<SectionedListing> listings, List<Duplicate> duplicates, List<Reject> rejects) {
    public static final int REJECT_LIMIT = 1000;

    public DigestReading {
        listings = List.copyOf(listings);
        duplicates = List.copyOf(duplicates);
        rejects = List.copyOf(rejects);
    }

    /** Keeps listings and duplicates, and rejects up to the limit. */
    static final class Collector implements RowSink {
        private final List<SectionedListing> listings = new ArrayList<>();
        private final List<Duplicate> duplicates = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();

        @Override
        public void listing(SectionedListing listing) {
            listings.add(listing);
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            duplicates.add(duplicate);
        }

        @Override
        public void reject(Reject reject) {
            if (rejects.size() < REJECT_LIMIT) {
                rejects.add(reject);
            }
        }

        DigestReading with(Accounting accounting) {
            return new DigestReading(accounting, listings, duplicates, rejects);
        }
    }
}
