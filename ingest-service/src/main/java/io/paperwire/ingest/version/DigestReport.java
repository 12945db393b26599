package io.paperwire.ingest.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a digest, for people: the same in a report file and in an answer over HTTP.
 *
 * @param changed whether this arrival made a version; false for the same bytes again and for what could not be read
 * @param version the digest's newest; null when nothing of it was ever taken
 * @param rejects the first {@value DigestEvent#REJECT_LIMIT}; {@code accounting.rejected} counts all
 * @param notes what a reader of the numbers should know, in sentences
 * @param progress of bytes that are being read or wait to be published, from 0 to 1; null when none are
 */
public record DigestReport(
        DigestId digest,
        Outcome status,
        boolean changed,
        @Nullable Integer version,
        @Nullable DigestId duplicateOf,
        Origin origin,
        @Nullable String sha256,
        long size,
        int reader,
        @Nullable String dialect,
        Instant arrivedAt,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        Accounting accounting,
        List<Reject> rejects,
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double progress) {

    @JsonCreator
    public DigestReport {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
    }

    private DigestReport(
            DigestId digest,
            Outcome status,
            boolean changed,
            @Nullable Integer version,
            @Nullable DigestId duplicateOf,
            Origin origin,
            @Nullable String sha256,
            long size,
            int reader,
            @Nullable String dialect,
            Instant arrivedAt,
            @Nullable LocalDate firstDate,
            @Nullable LocalDate lastDate,
            Accounting accounting,
            List<Reject> rejects,
            List<String> notes) {
        this(
                digest,
                status,
                changed,
                version,
                duplicateOf,
                origin,
                sha256,
                size,
                reader,
                dialect,
                arrivedAt,
                firstDate,
                lastDate,
                accounting,
                rejects,
                notes,
                null);
    }

    /** {@link DigestStatus}, and what never becomes a version. */
    public enum Outcome {
        @JsonProperty("applied")
        APPLIED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        /** No row could be read. */
        @JsonProperty("rejected")
        REJECTED,
        /** The digest's first version is being read or waits to be published. */
        @JsonProperty("reading")
        READING
    }

    /** The report of what was decided on an arrival. */
    public static DigestReport of(Decision decision, Arrival arrival) {
        if (decision instanceof Decision.Publish publish) {
            return of(publish);
        }
        return decision instanceof Decision.Unchanged unchanged
                ? of(unchanged.state().newest(), false)
                : unreadable(arrival);
    }

    /** The report of what is published, about the digest that was asked for. */
    public static DigestReport of(Decision.Publish publish) {
        DigestReport report = of(publish.own().version(), true);
        return publish.stranded().isEmpty()
                ? report
                : report.noting(
                        ("Duplicates of the bytes that went list nothing, because those bytes are not kept any more:"
                                        + " send them again to have them listed: %s")
                                .formatted(publish.stranded()));
    }

    /** The report of where a digest stands. */
    public static DigestReport of(DigestState state, Ledger ledger) {
        DigestReport report = of(state.newest());
        return ledger.isStranded(state)
                ? report.noting(
                        "No digest lists these bytes any more, and they are not kept: send them again, under this"
                                + " name or another, to have them listed.")
                : report;
    }

    /** The report of a version, as it was published or as it stands. */
    public static DigestReport of(DigestEvent version) {
        return of(version, true);
    }

    private static DigestReport of(DigestEvent version, boolean changed) {
        return new DigestReport(
                version.digest(),
                Outcome.valueOf(version.status().name()),
                changed,
                version.version(),
                version.duplicateOf(),
                version.origin(),
                version.sha256(),
                version.size(),
                version.reader(),
                version.dialect(),
                version.arrivedAt(),
                version.firstDate(),
                version.lastDate(),
                version.accounting(),
                version.rejects(),
                notes(version, changed));
    }

    /** The report of bytes of which no row could be read. */
    public static DigestReport unreadable(Arrival arrival) {
        var read = arrival.content().accounting();
        return new DigestReport(
                arrival.digest(),
                Outcome.REJECTED,
                false,
                null,
                null,
                arrival.origin(),
                arrival.sha256(),
                arrival.size(),
                DigestReader.VERSION,
                read.dialect(),
                arrival.at(),
                null,
                null,
                new Accounting(
                        Math.toIntExact(read.read()),
                        0,
                        Math.toIntExact(read.duplicate()),
                        Math.toIntExact(read.rejected()),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0),
                arrival.content().rejects(),
                cut(arrival.content().rejects(), read.rejected()));
    }

    /** The report of a file that could not even be opened, or is too large. */
    public static DigestReport unread(DigestId digest, Origin origin, long size, Instant at, Reject reject) {
        return new DigestReport(
                digest,
                Outcome.REJECTED,
                false,
                null,
                null,
                origin,
                null,
                size,
                DigestReader.VERSION,
                null,
                at,
                null,
                null,
                new Accounting(1, 0, 0, 1, 0, 0, 0, 0, 0, 0),
                List.of(reject),
                List.of());
    }

    /** The report of a digest whose first version is in hand. */
    public static DigestReport unfinished(DigestId digest, Origin origin, long size, Instant at, double progress) {
        return new DigestReport(
                        digest,
                        Outcome.READING,
                        false,
                        null,
                        null,
                        origin,
                        null,
                        size,
                        DigestReader.VERSION,
                        null,
                        at,
                        null,
                        null,
                        new Accounting(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        List.of(),
                        List.of())
                .reading(progress);
    }

    /** The same, while further bytes of the digest are in hand. */
    public DigestReport reading(double share) {
        return new DigestReport(
                digest,
                status,
                changed,
                version,
                duplicateOf,
                origin,
                sha256,
                size,
                reader,
                dialect,
                arrivedAt,
                firstDate,
                lastDate,
                accounting,
                rejects,
                notes,
                share);
    }

    private DigestReport noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new DigestReport(
                digest,
                status,
                changed,
                version,
                duplicateOf,
                origin,
                sha256,
                size,
                reader,
                dialect,
                arrivedAt,
                firstDate,
                lastDate,
                accounting,
                rejects,
                more);
    }

    private static List<String> notes(DigestEvent version, boolean changed) {
        List<String> notes = new ArrayList<>();
        if (!changed) {
            notes.add("These are the bytes of the digest's newest version: nothing is new.");
        }
        if (version.status() == DigestStatus.HELD) {
            notes.add("Held, because it would withdraw %d rows, more than half of the digest: release it with POST"
                            .formatted(version.accounting().withdrawn())
                    + " /api/v1/digests/%s/release, or send the same bytes with force=true."
                            .formatted(version.digest()));
        }
        notes.addAll(cut(version.rejects(), version.accounting().rejected()));
        return notes;
    }

    private static List<String> cut(List<Reject> rejects, long all) {
        return rejects.size() < all
                ? List.of("The first %d of %d rejects are shown.".formatted(rejects.size(), all))
                : List.of();
    }
}
