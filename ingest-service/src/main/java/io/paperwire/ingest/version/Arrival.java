package io.paperwire.ingest.version;

import io.paperwire.event.Origin;
import io.paperwire.model.DigestId;
import java.time.Instant;

/**
 * Bytes that came under a digest's name.
 *
 * @param sha256 of the bytes, in lower-case hex
 * @param size of the bytes
 * @param stays whether they were read from a file that stays where it is, so that its bytes have to be remembered as read
 * @param force whether to apply them even if they withdraw most of the digest
 */
public record Arrival(
        DigestId digest,
        Origin origin,
        String sha256,
        long size,
        Instant at,
        boolean stays,
        boolean force,
        Content content) {}
