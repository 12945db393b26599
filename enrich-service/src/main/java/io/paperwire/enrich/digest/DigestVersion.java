package io.paperwire.enrich.digest;

import io.paperwire.enrich.paper.Version;
import io.paperwire.model.DigestId;

/**
 * Names one version of a digest.
 *
 * @param epoch the topic id under which the version counts
 * @param version the same with the epoch's ordinal
 */
public record DigestVersion(DigestId digest, String epoch, Version version) {}
