package io.paperwire.ingest.version;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.ingest.digest.Accounting;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.Duplicate;
import io.paperwire.ingest.digest.RowSink;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import io.paperwire.model.RowHash;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the reader found in a digest's bytes: small enough to keep, however large the digest is.
 *
 * @param rows one for each accepted row, in the file's order
 * @param rejects the first {@value DigestEvent#REJECT_LIMIT}
 */
public record Content(Accounting accounting, List<DigestRow> rows, List<Reject> rejects, Listings listings) {
    private static final int SECTION_LIMIT = 200;

    public Content {
        rows = List.copyOf(rows);
        rejects = List.copyOf(rejects);
    }

    /** The rows in full: kept for a small digest, read again for a large one. */
    @FunctionalInterface
    public interface Listings {
        void forEach(Consumer<Listing> action) throws IOException;
    }

    /**
     * Reads a digest.
     *
     * @param keep whether to keep its rows in memory rather than to read them again when they are wanted
     */
    public static Content read(DigestReader reader, DigestSource source, boolean keep) throws IOException {
        Collector collector = new Collector(keep);
        Accounting accounting = reader.read(source, collector);
        Listings listings = keep ? collector.kept::forEach : action -> reader.read(source, new Again(action));
        return new Content(accounting, collector.rows, collector.rejects, listings);
    }

    /** Whether there were rows, or something in the place of rows, and none of them could be read. */
    public boolean unreadable() {
        return accounting.nothingRead();
    }

    public @Nullable LocalDate firstDate() {
        return rows.stream()
                .map(DigestRow::date)
                .filter(Content::given)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    public @Nullable LocalDate lastDate() {
        return rows.stream()
                .map(DigestRow::date)
                .filter(Content::given)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean given(@Nullable LocalDate date) {
        return date != null;
    }

    private static final class Collector implements RowSink {
        private final boolean keep;
        private final List<DigestRow> rows = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private final List<Listing> kept = new ArrayList<>();
        // Thousands of rows share a section and a day: one copy of each will do.
        private final Map<Object, Object> shared = new HashMap<>();

        Collector(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void listing(SectionedListing sectioned) {
            Listing listing = sectioned.listing();
            LocalDate date = listing.date();
            rows.add(new DigestRow(
                    listing.id(),
                    RowHash.of(listing),
                    date == null ? null : share(date),
                    share(cut(sectioned.section())),
                    false));
            if (keep) {
                kept.add(listing);
            }
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            // The reader counts them; its labels are in the listing.
        }

        @Override
        public void reject(Reject reject) {
            if (rejects.size() < DigestEvent.REJECT_LIMIT) {
                rejects.add(reject);
            }
        }

        @SuppressWarnings("unchecked")
        private <T> T share(T value) {
            return (T) shared.computeIfAbsent(value, same -> same);
        }

        // A heading's text is repeated in every row of the digest's record.
        private static String cut(String section) {
            return section.codePointCount(0, section.length()) <= SECTION_LIMIT
                    ? section
                    : section.substring(0, section.offsetByCodePoints(0, SECTION_LIMIT));
        }
    }

    private record Again(Consumer<Listing> action) implements RowSink {
        @Override
        public void listing(SectionedListing sectioned) {
            action.accept(sectioned.listing());
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            // Counted the first time.
        }

        @Override
        public void reject(Reject reject) {
            // Reported the first time.
        }
    }
}
