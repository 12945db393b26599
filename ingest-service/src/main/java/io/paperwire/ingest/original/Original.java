package io.paperwire.ingest.original;

import java.nio.file.Path;

/**
 * Kept bytes.
 *
 * @param sha256 in lower-case hex
 * @param size in bytes
 */
public record Original(String sha256, long size, Path path) {}
