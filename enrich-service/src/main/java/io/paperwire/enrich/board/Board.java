package io.paperwire.enrich.board;

import io.paperwire.enrich.metric.Direction;

/**
 * One benchmark and measure under one protocol: values that may be compared.
 *
 * @param slug names it in addresses; the same for all spellings, and for no other board
 * @param benchmark as shown: the canonical name, or the text's own where no gazetteer lists it
 * @param measure as shown
 * @param protocol what sets it apart from others of the same benchmark and measure; empty when nothing does
 * @param unit of all its values
 */
public record Board(String slug, String benchmark, String measure, String protocol, String unit, Direction direction) {}
