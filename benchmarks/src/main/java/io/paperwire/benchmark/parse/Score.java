package io.paperwire.benchmark.parse;

import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestReading;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows of a dialect, and how many of them each side reads correctly. */
record Score(int rows, int ours, int theirs) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(rows + other.rows, ours + other.ours, theirs + other.theirs);
    }

    static Score of(GeneratedDigest digest, DigestReader reader, CommonMark peer) throws IOException {
        DigestReading reading = reader.read(DigestSource.of("digest.md", digest.bytes()));
        Map<String, Listing> read = reading.listings().stream()
                .map(SectionedListing::listing)
                .collect(Collectors.toMap(listing -> listing.id().value(), listing -> listing));
        int ours = 0;
        for (GeneratedDigest.Truth truth : digest.rows()) {
            Listing listing = read.get(truth.row().id());
            ours += listing != null && equal(truth.row(), listing) ? 1 : 0;
        }
        return new Score(digest.rows().size(), ours, peer.right(digest));
    }

    private static boolean equal(Row row, Listing listing) {
        return List.of(row.title(), row.authors(), row.summary())
                .equals(List.of(listing.title(), listing.authors(), Objects.requireNonNullElse(listing.summary(), "")));
    }
}
