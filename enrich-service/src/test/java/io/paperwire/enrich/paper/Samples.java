package io.paperwire.enrich.paper;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.model.Keyword;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Metric;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listings of one paper for the tests of this package. */
final class Samples {
    static final ArxivId ID = new ArxivId("2505.07608");
    static final PaperComposition COMPOSITION =
            new PaperComposition(Extractor.standard().gazetteer());

    private Samples() {}

    static Listing row(@Nullable String summary, @Nullable String category, @Nullable String date) {
        return new Listing(
                1,
                ID,
                "Title for " + summary,
                List.of("Ada"),
                category,
                List.of("label " + category),
                summary,
                date == null ? null : LocalDate.parse(date),
                Links.of(ID, false, null));
    }

    static StoredListing listed(String digest, Listing row, Metric... metrics) {
        return stored(digest, PaperStatus.LISTED, row, metrics);
    }

    static StoredListing withdrawn(String digest, Listing row, Metric... metrics) {
        return stored(digest, PaperStatus.WITHDRAWN, row, metrics);
    }

    private static StoredListing stored(String digest, PaperStatus status, Listing row, Metric... metrics) {
        var extraction = new Extraction(
                List.of(metrics),
                List.of(new Keyword("from " + row.summary(), 1)),
                row.category() == null ? "Guessed" : row.category(),
                row.category() == null,
                row.category() == null ? 0.5 : null);
        return new StoredListing(
                new ListingKey(ID, DigestId.parse(digest)),
                new Version(1, 1),
                status,
                false,
                new ListingWords(RowHash.of(row), row, extraction, 1));
    }

    static Metric score(String value, @Nullable String benchmark, @Nullable String subject) {
        return new Metric(
                value,
                0,
                value.length(),
                new BigDecimal(value),
                "%",
                Kind.SCORE,
                "accuracy",
                benchmark,
                subject,
                false,
                0.9);
    }
}
