package io.paperwire.ingest.version;

import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of bytes that arrive under a digest's name, from where the digests stand.
 *
 * <ul>
 *   <li>The bytes of the digest's newest version again change nothing. If they came otherwise and now stand in the digest's
 *       file, they make a version without row events: the file must not revert a later one at the next start.
 *   <li>Bytes of which no row can be read change nothing either: a broken file withdraws nothing.
 *   <li>Bytes that another digest's listed rows come from make a duplicate, which lists nothing.
 *   <li>All others are a new version, applied row by row, or held when {@link Difference#smellsOfAccident()}.
 *   <li>When a digest's listed bytes go, its oldest duplicate takes over with them; a duplicate that could not, because the
 *       bytes were not kept, is taken again like a newcomer when they arrive once more.
 * </ul>
 */
public final class Versioning {
    private static final Content.Listings NONE = action -> {};

    private final Ledger ledger;
    private final KeptContent kept;

    /** @param kept reads the bytes of a digest that are kept */
    public Versioning(Ledger ledger, KeptContent kept) {
        this.ledger = ledger;
        this.kept = kept;
    }

    /** Reads kept bytes under the name of a digest, which may date them. */
    @FunctionalInterface
    public interface KeptContent {
        /** Empty if the bytes are gone. */
        Optional<Content> read(DigestId digest, String sha256) throws IOException;
    }

    /** @throws IOException if kept bytes cannot be read */
    public Decision arrived(Arrival arrival) throws IOException {
        Optional<DigestState> before = ledger.find(arrival.digest());
        if (before.filter(state -> isSettled(state, arrival)).isPresent()) {
            return new Decision.Unchanged(before.get());
        }
        if (arrival.content().unreadable()) {
            return new Decision.Unreadable(arrival);
        }
        Optional<DigestId> original = ledger.original(arrival.sha256(), arrival.digest());
        var standing = before.map(DigestState::rows).orElse(List.of());
        Difference difference = original.isPresent()
                ? Difference.withdrawal(standing)
                : difference(before, arrival.sha256(), arrival.content());
        if (difference.smellsOfAccident() && !arrival.force()) {
            DigestEvent version = version(arrival, before, DigestStatus.HELD, null, difference, 0)
                    .withRows(standing);
            return new Decision.Publish(List.of(new Change(version, Map.of(), NONE)), List.of(), bytesOf(before));
        }
        DigestStatus status = original.isPresent() ? DigestStatus.DUPLICATE : DigestStatus.APPLIED;
        DigestEvent version = version(
                arrival,
                before,
                status,
                original.orElse(null),
                difference,
                difference.changes().size());
        Change own = new Change(version, difference.changes(), arrival.content().listings());
        return publish(before, own, arrival.at());
    }

    /**
     * The kept bytes that a digest's rows come from were read again. A digest that is not applied, or has other bytes by now,
     * stays as it is; so does one that reads as it did.
     */
    public Decision readAgain(DigestId digest, String sha256, Content content, Instant at) {
        Optional<DigestState> before = ledger.find(digest);
        if (before.isEmpty()) {
            return new Decision.Unknown(digest);
        }
        DigestState state = before.get();
        if (state.status() != DigestStatus.APPLIED || !state.has(sha256)) {
            return new Decision.Unchanged(state);
        }
        DigestEvent newest = state.newest();
        Arrival arrival = new Arrival(digest, newest.origin(), sha256, newest.size(), at, false, false, content);
        if (content.unreadable()) {
            return new Decision.Unreadable(arrival);
        }
        Difference difference = difference(before, sha256, content);
        boolean held = difference.smellsOfAccident();
        DigestStatus status = held ? DigestStatus.HELD : DigestStatus.APPLIED;
        int rowEvents = held ? 0 : difference.changes().size();
        DigestEvent version =
                version(arrival, before, status, null, difference, rowEvents).because(Cause.REPLAY);
        if (readsAsBefore(state, version)) {
            return new Decision.Unchanged(state);
        }
        Change change = held
                ? new Change(version.withRows(state.rows()), Map.of(), NONE)
                : new Change(version, difference.changes(), content.listings());
        return new Decision.Publish(List.of(change), List.of(), Set.of());
    }

    private static boolean readsAsBefore(DigestState state, DigestEvent version) {
        var was = state.newest().accounting();
        var is = version.accounting();
        return state.rows().equals(version.rows())
                && state.newest().rejects().equals(version.rejects())
                && was.accepted() == is.accepted()
                && was.duplicate() == is.duplicate()
                && was.rejected() == is.rejected();
    }

    /** The same bytes read otherwise, or other bytes: only these age rows. */
    private static Difference difference(Optional<DigestState> before, String sha256, Content content) {
        var standing = before.map(DigestState::rows).orElse(List.of());
        boolean same = before.flatMap(DigestState::standingBytes)
                .filter(sha256::equals)
                .isPresent();
        return same ? Difference.again(standing, content.rows()) : Difference.between(standing, content.rows());
    }

    /** The version that is held is to be applied after all. */
    public Decision released(DigestId digest, Instant at) throws IOException {
        Optional<DigestState> before = ledger.find(digest);
        if (before.isEmpty()) {
            return new Decision.Unknown(digest);
        }
        DigestEvent held = before.get().newest();
        String sha256 = held.sha256();
        if (held.status() != DigestStatus.HELD || sha256 == null) {
            return new Decision.NotHeld(before.get());
        }
        Optional<Content> content = kept.read(digest, sha256);
        if (content.isEmpty()) {
            return new Decision.BytesLost(before.get());
        }
        return arrived(new Arrival(digest, held.origin(), sha256, held.size(), at, false, true, content.get()));
    }

    /** The digest is withdrawn on purpose. */
    public Decision withdrawn(DigestId digest, Instant at) throws IOException {
        Optional<DigestState> before = ledger.find(digest);
        if (before.isEmpty()) {
            return new Decision.Unknown(digest);
        }
        DigestState state = before.get();
        if (state.status() == DigestStatus.WITHDRAWN) {
            return new Decision.Unchanged(state);
        }
        Difference difference = Difference.withdrawal(state.rows());
        DigestEvent version = new DigestEvent(
                digest,
                ledger.epoch(),
                state.version() + 1,
                null,
                0,
                Origin.DELETE,
                DigestStatus.WITHDRAWN,
                null,
                DigestReader.VERSION,
                null,
                at,
                null,
                null,
                new Accounting(0, 0, 0, 0, 0, 0, difference.withdrawn(), 0, 0, difference.withdrawn()),
                List.of(),
                List.of(),
                1,
                1);
        return publish(before, new Change(version, difference.changes(), NONE), at);
    }

    private boolean isSettled(DigestState state, Arrival arrival) {
        boolean released = state.status() == DigestStatus.HELD && arrival.force();
        boolean remembered = !arrival.stays() || state.wasPlacedWith(arrival.sha256());
        return state.has(arrival.sha256()) && remembered && !released && !ledger.isStranded(state);
    }

    private Decision publish(Optional<DigestState> before, Change own, Instant at) throws IOException {
        List<Change> changes = new ArrayList<>();
        Optional<String> gone = before.flatMap(DigestState::standingBytes)
                .filter(bytes -> !bytes.equals(own.version().sha256()));
        List<DigestState> duplicates =
                gone.isPresent() ? ledger.duplicates(own.version().digest()) : List.of();
        if (gone.isPresent()) {
            changes.addAll(takeOver(duplicates, gone.get(), at));
        }
        List<DigestId> stranded =
                changes.isEmpty() ? duplicates.stream().map(DigestState::digest).toList() : List.of();
        changes.add(own);
        return new Decision.Publish(changes, stranded, bytesOf(before));
    }

    private static Set<String> bytesOf(Optional<DigestState> state) {
        return state.stream()
                .flatMap(s -> Stream.of(
                        s.standingBytes(), Optional.ofNullable(s.newest().sha256())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The oldest duplicate lists the rows from now on; the others become its duplicates. */
    private List<Change> takeOver(List<DigestState> duplicates, String sha256, Instant at) throws IOException {
        List<Change> changes = new ArrayList<>();
        DigestId heir = null;
        for (DigestState duplicate : duplicates) {
            DigestEvent was = duplicate.newest();
            if (heir == null) {
                Optional<Content> content = kept.read(duplicate.digest(), sha256);
                if (content.isEmpty()) {
                    return List.of();
                }
                heir = duplicate.digest();
                Arrival arrival = new Arrival(heir, was.origin(), sha256, was.size(), at, false, true, content.get());
                Difference difference =
                        Difference.between(List.of(), content.get().rows());
                DigestEvent version = version(
                        arrival,
                        Optional.of(duplicate),
                        DigestStatus.APPLIED,
                        null,
                        difference,
                        difference.changes().size());
                changes.add(
                        new Change(version, difference.changes(), content.get().listings()));
            } else {
                changes.add(new Change(pointedAt(heir, was, at), Map.of(), NONE));
            }
        }
        return changes;
    }

    private DigestEvent pointedAt(DigestId heir, DigestEvent was, Instant at) {
        return new DigestEvent(
                was.digest(),
                ledger.epoch(),
                was.version() + 1,
                was.sha256(),
                was.size(),
                was.origin(),
                DigestStatus.DUPLICATE,
                heir,
                was.reader(),
                was.dialect(),
                at,
                was.firstDate(),
                was.lastDate(),
                was.accounting(),
                was.rejects(),
                List.of(),
                1,
                1);
    }

    private DigestEvent version(
            Arrival arrival,
            Optional<DigestState> before,
            DigestStatus status,
            @Nullable DigestId duplicateOf,
            Difference difference,
            int rowEvents) {
        Content content = arrival.content();
        var read = content.accounting();
        return new DigestEvent(
                arrival.digest(),
                ledger.epoch(),
                before.map(state -> state.version() + 1).orElse(1),
                arrival.sha256(),
                arrival.size(),
                arrival.origin(),
                status,
                duplicateOf,
                DigestReader.VERSION,
                read.dialect(),
                arrival.at(),
                content.firstDate(),
                content.lastDate(),
                new Accounting(
                        Math.toIntExact(read.read()),
                        Math.toIntExact(read.accepted()),
                        Math.toIntExact(read.duplicate()),
                        Math.toIntExact(read.rejected()),
                        difference.added(),
                        difference.changed(),
                        difference.withdrawn(),
                        difference.agedOut(),
                        difference.unchanged(),
                        rowEvents),
                content.rejects(),
                difference.rows(),
                1,
                1);
    }
}
