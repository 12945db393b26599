package io.paperwire.query.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.Accounting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a digest, and what became of its rows.
 *
 * @param digest {@code source/name}
 * @param epoch counts the incarnations of the log that versions count in, from 1
 * @param status applied, held, duplicate or withdrawn
 * @param duplicateOf the digest whose bytes these are; null unless a duplicate
 * @param origin seed, file, post or delete
 * @param sha256 of the bytes; null for a withdrawal
 * @param size of the bytes
 * @param reader version of the reader that read the bytes
 * @param dialect how the bytes are laid out; null when nothing was read
 * @param accounting where every row went
 * @param applied row events that are stored so far
 * @param deadLettered row events that could not be processed
 * @param done whether the two are all that were sent
 * @param rejects the rows that could not be read, with line, quote and reason; left out of lists
 */
public record DigestView(
        String digest,
        String source,
        String name,
        int epoch,
        int version,
        String status,
        @Nullable String duplicateOf,
        String origin,
        @Nullable String sha256,
        long size,
        int reader,
        @Nullable String dialect,
        Instant arrivedAt,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        Accounting accounting,
        int applied,
        int deadLettered,
        boolean done,
        @Nullable Instant doneAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode rejects) {

    public DigestCursor cursor() {
        return new DigestCursor(arrivedAt, digest);
    }
}
