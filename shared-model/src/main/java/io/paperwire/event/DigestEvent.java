package io.paperwire.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a digest. It is ingest's memory: written in the same transaction as the version's row events, read to
 * its end before any file.
 *
 * <p>A version with many rows comes in parts: each carries the same fields and its share of {@code rows}; the first also
 * carries the rejects.
 *
 * @param epoch the topic id of {@code digests.v1}: an emptied Kafka counts versions anew
 * @param version counts the digest's versions in this epoch, from 1
 * @param sha256 of the bytes in lower-case hex; null for a withdrawal, which has none
 * @param size of the bytes
 * @param duplicateOf the digest whose bytes these are, for a version of that status only
 * @param reader version of the reader that read the bytes
 * @param dialect how the bytes are laid out; null when nothing was read
 * @param arrivedAt when ingest took it: information, never an order
 * @param firstDate the earliest day of a row of this version, null without dated rows
 * @param lastDate the latest
 * @param rejects the first {@value #REJECT_LIMIT}; {@code accounting.rejected} counts all
 * @param rows every row that stands listed after this version, aged-out ones included
 * @param part of {@code parts}, from 1
 * @param cause {@code replay} when the kept bytes were read again; otherwise null, and number and status tell it
 */
public record DigestEvent(
        DigestId digest,
        String epoch,
        int version,
        @Nullable String sha256,
        long size,
        Origin origin,
        DigestStatus status,
        @Nullable DigestId duplicateOf,
        int reader,
        @Nullable String dialect,
        Instant arrivedAt,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        Accounting accounting,
        List<Reject> rejects,
        List<DigestRow> rows,
        int part,
        int parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cause cause) {
    public static final int REJECT_LIMIT = 1_000;

    public DigestEvent {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(epoch, "epoch");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(arrivedAt, "arrivedAt");
        Objects.requireNonNull(accounting, "accounting");
        if (epoch.isEmpty() || epoch.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("epoch is not the id of a topic: \"" + epoch + "\"");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1: " + version + " of " + digest);
        }
        if (part < 1 || part > parts) {
            throw new IllegalArgumentException("part " + part + " of " + parts + " of " + digest);
        }
        if ((status == DigestStatus.DUPLICATE) != (duplicateOf != null)) {
            throw new IllegalArgumentException("a duplicate, and only a duplicate, names its original: " + digest);
        }
        rejects = List.copyOf(rejects);
        rows = List.copyOf(rows);
    }

    /** A version that something arrived for. */
    public DigestEvent(
            DigestId digest,
            String epoch,
            int version,
            @Nullable String sha256,
            long size,
            Origin origin,
            DigestStatus status,
            @Nullable DigestId duplicateOf,
            int reader,
            @Nullable String dialect,
            Instant arrivedAt,
            @Nullable LocalDate firstDate,
            @Nullable LocalDate lastDate,
            Accounting accounting,
            List<Reject> rejects,
            List<DigestRow> rows,
            int part,
            int parts) {
        this(
                digest,
                epoch,
                version,
                sha256,
                size,
                origin,
                status,
                duplicateOf,
                reader,
                dialect,
                arrivedAt,
                firstDate,
                lastDate,
                accounting,
                rejects,
                rows,
                part,
                parts,
                null);
    }

    /** The same version, made for this reason. */
    public DigestEvent because(Cause why) {
        return copy(rejects, rows, part, parts, why);
    }

    /** The same version with other rows, in one part. */
    public DigestEvent withRows(List<DigestRow> otherRows) {
        return copy(rejects, otherRows, 1, 1, cause);
    }

    /** A part of this version, which is whole: its share of the rows, and in the first part the rejects. */
    public DigestEvent part(int number, int of, List<DigestRow> share) {
        return copy(number == 1 ? rejects : List.of(), share, number, of, cause);
    }

    private DigestEvent copy(
            List<Reject> itsRejects, List<DigestRow> itsRows, int itsPart, int itsParts, @Nullable Cause why) {
        return new DigestEvent(
                digest,
                epoch,
                version,
                sha256,
                size,
                origin,
                status,
                duplicateOf,
                reader,
                dialect,
                arrivedAt,
                firstDate,
                lastDate,
                accounting,
                itsRejects,
                itsRows,
                itsPart,
                itsParts,
                why);
    }

    /** {@code digest@version}, with {@code /part} behind it from the second part on. */
    @JsonIgnore
    public String eventId() {
        return digest + "@" + version + (part == 1 ? "" : "/" + part);
    }
}
