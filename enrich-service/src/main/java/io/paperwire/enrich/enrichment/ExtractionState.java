package io.paperwire.enrich.enrichment;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.RowHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which extraction made a record: a release, and the data files that it read.
 *
 * @param release counts the releases of the rules from 1; a higher one replaces a lower one
 * @param hash SHA-256, in lower-case hex, over gazetteer, statistics, lexicon and models
 */
public record ExtractionState(int release, String hash) {

    public ExtractionState {
        if (release < 1) {
            throw new IllegalArgumentException("release counts from 1: " + release);
        }
        if (hash.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 in hex: \"" + hash + "\"");
        }
    }

    /** The state of a release that reads {@code files}, in this order. */
    static ExtractionState of(int release, List<DataFile> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(file.text().length()).append('\n').append(file.text()));
        return new ExtractionState(release, RowHash.sha256(all.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
