package io.paperwire.enrich.paper;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;

/**
 * What a listing says, and what was extracted from it.
 *
 * @param extractor release of the extraction
 */
public record ListingWords(RowHash rowHash, Listing listing, Extraction extraction, int extractor) {

    /** The same words, extracted again. */
    public ListingWords extractedAs(Extraction again, int release) {
        return new ListingWords(rowHash, listing, again, release);
    }
}
