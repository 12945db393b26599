package io.paperwire.enrich.revision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.paperwire.enrich.delivery.UnprocessableEventException;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.paper.PaperContent;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.paper.PaperHead.Revision;
import io.paperwire.enrich.paper.PaperPayload;
import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.store.CorrectionRepository;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.PaperRepository;
import io.paperwire.enrich.store.Words;
import io.paperwire.event.EventType;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Paper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Locks papers, and writes what changed listings make of them. Both steps belong to one transaction of the caller. */
public final class PaperRevisions {
    private final ListingRepository listings;
    private final PaperRepository papers;
    private final CorrectionRepository corrections;
    private final OutboxRepository outbox;
    private final PaperComposition composition;
    private final BoardRevisions boards;
    private final Clock clock;

    public PaperRevisions(Stores stores, PaperComposition composition, BoardRevisions boards, Clock clock) {
        this.listings = stores.listings();
        this.papers = stores.papers();
        this.corrections = stores.corrections();
        this.outbox = stores.outbox();
        this.composition = composition;
        this.boards = boards;
        this.clock = clock;
    }

    /** The tables that a paper is in. */
    public record Stores(
            ListingRepository listings,
            PaperRepository papers,
            CorrectionRepository corrections,
            OutboxRepository outbox) {}

    public LockedPapers lock(SortedSet<ArxivId> ids) {
        Map<ArxivId, PaperHead> heads = papers.lock(ids, now());
        return new LockedPapers(heads, listings.ofPapers(ids), corrections.ofPapers(ids));
    }

    /**
     * Stores the listings, and for every paper that says something else now its next revision with an event for the feed, and
     * what that changes on boards.
     *
     * @param changes of papers that are locked, no two of the same listing; the last cause of a paper is its revision's
     * @throws UnprocessableEventException if a paper cannot be composed or does not fit on the feed
     */
    public void write(LockedPapers locked, List<ChangedListing> changes) {
        listings.save(changes.stream().map(ChangedListing::listing).toList());
        List<Revision> revisions = changes.stream()
                .collect(groupingBy(change -> change.listing().key().paper(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(paper -> revise(locked, paper.getKey(), paper.getValue()).stream())
                .toList();
        publish(revisions);
    }

    /**
     * Stores what a person says of a number of a paper that is locked, and what it makes of the paper and of boards. The same
     * word twice is one.
     *
     * @return the paper as it is now
     */
    public Paper edit(LockedPapers locked, StoredCorrection correction) {
        ArxivId id = correction.paper();
        List<StoredCorrection> others = locked.corrections(id).stream()
                .filter(other -> !other.isOfTheNumberOf(correction))
                .toList();
        if (locked.corrections(id).stream().anyMatch(correction::saysTheSameAs)) {
            return present(locked, id);
        }
        corrections.append(correction);
        List<StoredCorrection> all =
                Stream.concat(others.stream(), Stream.of(correction)).toList();
        Optional<Revision> revision = content(id, locked.of(id).values(), all)
                .flatMap(content -> head(locked, id).next(content, Cause.EDIT, now()));
        publish(revision.stream().toList());
        return revision.map(Revision::paper).orElseGet(() -> present(locked, id));
    }

    /**
     * A locked paper that was told of, as it is.
     *
     * @throws IllegalStateException if it was not
     */
    public Paper present(LockedPapers locked, ArxivId id) {
        return content(id, locked.of(id).values(), locked.corrections(id))
                .map(content -> present(content, head(locked, id)))
                .orElseThrow(() -> new IllegalStateException("nothing is known of the paper " + id));
    }

    private void publish(List<Revision> revisions) {
        List<Long> ids =
                outbox.append(revisions.stream().map(r -> event(r.paper())).toList());
        List<PaperRepository.Revised> revised = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Revision revision = revisions.get(i);
            revised.add(new PaperRepository.Revised(revision.paper(), revision.contentHash(), ids.get(i)));
        }
        papers.save(revised);
        boards.write(revisions.stream().map(Revision::paper).toList());
    }

    /** Brings the boards to what these papers say as they stand, without a revision. */
    void place(LockedPapers locked) {
        List<Paper> present = new ArrayList<>();
        locked.heads()
                .forEach((id, head) -> content(id, locked.of(id).values(), locked.corrections(id))
                        .map(content -> present(content, head))
                        .ifPresent(present::add));
        boards.write(present);
    }

    private Paper present(PaperContent content, PaperHead head) {
        return content.revision(Math.max(1, head.revision()), Change.CHANGED, Cause.REPLAY, head.addedAt(), now());
    }

    private Optional<Revision> revise(LockedPapers locked, ArxivId id, List<ChangedListing> changes) {
        Map<DigestId, StoredListing> all = new HashMap<>(locked.of(id));
        changes.forEach(change -> all.put(change.listing().key().digest(), change.listing()));
        Cause cause = changes.get(changes.size() - 1).cause();
        return content(id, all.values(), locked.corrections(id))
                .flatMap(content -> head(locked, id).next(content, cause, now()));
    }

    private Optional<PaperContent> content(
            ArxivId id, Collection<StoredListing> stored, List<StoredCorrection> corrected) {
        try {
            return composition.compose(id, stored, corrected);
        } catch (RuntimeException e) {
            throw new UnprocessableEventException("paper " + id + " cannot be composed", e);
        }
    }

    private static PaperHead head(LockedPapers locked, ArxivId id) {
        return Objects.requireNonNull(locked.heads().get(id));
    }

    private static OutboxRepository.Event event(Paper paper) {
        EventType type = paper.change() == Change.WITHDRAWN ? EventType.WITHDRAWN : EventType.PAPER;
        try {
            return new OutboxRepository.Event(
                    type,
                    paper.id().value(),
                    paper.revision(),
                    Words.of(paper.change()),
                    Words.of(paper.cause()),
                    new String(PaperPayload.of(paper), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new UnprocessableEventException("paper " + paper.id() + " cannot be written", e);
        }
    }

    private Instant now() {
        // As precise as PostgreSQL keeps it, so that a time in an event equals the stored one.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
