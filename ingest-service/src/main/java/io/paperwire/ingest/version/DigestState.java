package io.paperwire.ingest.version;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.model.DigestId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a digest stands after its newest version.
 *
 * @param newest the newest version, without its rows
 * @param rows what stands listed, aged-out rows included
 * @param standing SHA-256 of the bytes that those rows were read from; null when the digest lists nothing
 * @param placed SHA-256 of the bytes last read from the digest's file; null when it never was a file
 * @param order when the digest got its present bytes, counted over all digests: tells its oldest duplicate
 */
public record DigestState(
        DigestEvent newest,
        List<DigestRow> rows,
        @Nullable String standing,
        @Nullable String placed,
        long order) {

    public DigestState {
        rows = List.copyOf(rows);
    }

    /** The state after {@code version}, which holds all its rows, in one part. */
    static DigestState after(@Nullable DigestState before, DigestEvent version, long order) {
        String standing = switch (version.status()) {
            case APPLIED -> version.sha256();
            case HELD -> before == null ? null : before.standing;
            case DUPLICATE, WITHDRAWN -> null;
        };
        boolean file = version.origin() == Origin.FILE || version.origin() == Origin.SEED;
        String placed = file ? version.sha256() : before == null ? null : before.placed;
        long since = before != null && Objects.equals(version.sha256(), before.newest.sha256()) ? before.order : order;
        return new DigestState(version.withRows(List.of()), version.rows(), standing, placed, since);
    }

    public DigestId digest() {
        return newest.digest();
    }

    public int version() {
        return newest.version();
    }

    public DigestStatus status() {
        return newest.status();
    }

    /** Whether the newest version is of these bytes. */
    public boolean has(String sha256) {
        return sha256.equals(newest.sha256());
    }

    /** Whether the file was last read with these bytes. */
    public boolean wasPlacedWith(String sha256) {
        return sha256.equals(placed);
    }

    boolean isDuplicateOf(DigestId original) {
        return original.equals(newest.duplicateOf());
    }

    Optional<String> standingBytes() {
        return Optional.ofNullable(standing);
    }
}
