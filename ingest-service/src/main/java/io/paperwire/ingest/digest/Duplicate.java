package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;

/**
 * A row about a paper that the same digest has listed before.
 *
 * @param line where the repeat stands, from 1
 * @param ofLine where the listing stands that the repeat adds its labels to
 */
public record Duplicate(int line, int ofLine, ArxivId id) {}
