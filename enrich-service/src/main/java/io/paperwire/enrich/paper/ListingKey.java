package io.paperwire.enrich.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;

/** Names a listing: one paper in one digest. */
public record ListingKey(ArxivId paper, DigestId digest) {}
