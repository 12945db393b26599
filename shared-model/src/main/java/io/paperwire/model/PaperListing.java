package io.paperwire.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a paper's listings, as readers of a paper see it: which digest says what, in which version, on which line.
 *
 * @param agedOut whether the row has left a rolling digest, which withdraws nothing
 */
public record PaperListing(
        DigestId digest,
        int version,
        @Nullable LocalDate date,
        int line,
        PaperStatus status,
        boolean agedOut,
        String title,
        List<String> authors,
        @Nullable String category,
        List<String> labels,
        @Nullable String summary,
        Links links) {

    public PaperListing {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
    }
}
