package io.paperwire.enrich.replay;

import io.paperwire.enrich.delivery.Failures;
import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.replay.ReplayReport.Failure;
import io.paperwire.enrich.replay.ReplayedPaper.Row;
import io.paperwire.enrich.revision.ChangedListing;
import io.paperwire.enrich.revision.LockedPapers;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.platform.progress.ProgressStream.Listener;
import io.paperwire.platform.progress.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Extracts everything that is stored once more, page by page in the order of the papers' ids, beside live traffic.
 *
 * <p>A page is extracted without any lock and written in one transaction, under the papers' locks, as far as its rows are
 * still those that were read. Broken off at any moment, it can be run again from the start: what was written differs no
 * more. One run belongs to one thread.
 */
final class Replay {
    /** A row's text is up to 256 KiB and a paper may have several: a page must fit the heap. */
    private static final int PAGE = 50;

    private static final int FAILURES = 20;

    private final Parts parts;
    private final Extractor extractor;
    private final boolean apply;
    private final ExtractionDifference difference = new ExtractionDifference();
    private final List<Failure> failures = new ArrayList<>();
    private long papers;
    private long revised;
    private long listings;
    private long changed;
    private long skipped;
    private long failed;

    /** @param apply whether what differs is written; otherwise it is only told */
    Replay(Parts parts, Extractor extractor, boolean apply) {
        this.parts = parts;
        this.extractor = extractor;
        this.apply = apply;
    }

    /** @throws io.paperwire.enrich.startup.WriterGuard.SupersededException if this instance may not write */
    ReplayReport run(Listener listener) {
        long of = parts.transactions().call(parts.stores().papers()::count);
        listener.reached(0, of);
        ArxivId last = null;
        for (Page page = read(null); !page.isEmpty(); page = read(last)) {
            replay(page);
            papers += page.heads().size();
            last = page.last();
            listener.reached(papers, Math.max(papers, of));
        }
        return new ReplayReport(
                "report",
                apply,
                extractor.state(),
                papers,
                revised,
                listings,
                changed,
                skipped,
                failed,
                difference.numbers(),
                difference.keywords(),
                difference.categories(),
                failures);
    }

    private Page read(@Nullable ArxivId after) {
        return parts.transactions().call(() -> {
            List<PaperHead> heads = parts.stores().papers().page(after, PAGE);
            List<ArxivId> ids = heads.stream().map(PaperHead::id).toList();
            return new Page(
                    heads,
                    parts.stores().listings().ofPapers(ids),
                    parts.stores().corrections().ofPapers(ids));
        });
    }

    private void replay(Page page) {
        List<ReplayedPaper> replayed = new ArrayList<>();
        for (PaperHead head : page.heads()) {
            try {
                replayed.add(ReplayedPaper.of(
                        head, page.of(head.id()), page.corrections(head.id()), extractor, parts.composition()));
            } catch (RuntimeException | StackOverflowError e) {
                fail(head.id(), e);
            }
        }
        List<ReplayedPaper> outdated =
                replayed.stream().filter(paper -> !paper.outdated().isEmpty()).toList();
        List<ReplayedPaper> written = apply ? writeEach(outdated) : outdated;
        written.stream().filter(ReplayedPaper::revised).forEach(paper -> revised++);
        replayed.stream().flatMap(paper -> paper.rows().stream()).forEach(this::note);
    }

    private void note(Row row) {
        listings++;
        changed += row.differs() ? 1 : 0;
        var key = row.stored().key();
        difference.add(new Tally.Place(key.paper(), key.digest()), row.words().extraction(), row.now());
    }

    /** Writes all, or those that can be written: one that fails for its own reasons stays as it was. */
    private List<ReplayedPaper> writeEach(List<ReplayedPaper> outdated) {
        if (outdated.isEmpty()) {
            return List.of();
        }
        try {
            skipped += parts.transactions().call(() -> write(outdated));
            return outdated;
        } catch (RuntimeException e) {
            if (!Failures.isPermanent(e)) {
                throw e;
            }
            if (outdated.size() == 1) {
                fail(outdated.get(0).id(), e);
                return List.of();
            }
        }
        return outdated.stream()
                .flatMap(paper -> writeEach(List.of(paper)).stream())
                .toList();
    }

    /** Inside a transaction: how many rows were left alone because they moved. */
    private int write(List<ReplayedPaper> outdated) {
        parts.guard().run();
        LockedPapers locked = parts.revisions()
                .lock(outdated.stream().map(ReplayedPaper::id).collect(Collectors.toCollection(TreeSet::new)));
        List<ChangedListing> changes = new ArrayList<>();
        int moved = 0;
        for (ReplayedPaper paper : outdated) {
            for (Row row : paper.outdated()) {
                StoredListing present = locked.listing(row.stored().key());
                ListingWords words = present == null ? null : present.words();
                if (present == null
                        || words == null
                        || !words.rowHash().equals(row.words().rowHash())) {
                    moved++;
                } else {
                    changes.add(new ChangedListing(
                            present.with(words.extractedAs(
                                    row.now(), extractor.state().release())),
                            Cause.REPLAY));
                }
            }
        }
        parts.revisions().write(locked, changes);
        return moved;
    }

    private void fail(ArxivId paper, Throwable reason) {
        failed++;
        if (failures.size() < FAILURES) {
            failures.add(new Failure(paper.value(), String.valueOf(reason.getMessage())));
        }
    }

    /** The stored papers that come next. */
    private record Page(
            List<PaperHead> heads,
            Map<ArxivId, Map<DigestId, StoredListing>> listings,
            Map<ArxivId, List<StoredCorrection>> corrections) {

        boolean isEmpty() {
            return heads.isEmpty();
        }

        ArxivId last() {
            return heads.get(heads.size() - 1).id();
        }

        Collection<StoredListing> of(ArxivId paper) {
            return listings.getOrDefault(paper, Map.of()).values();
        }

        List<StoredCorrection> corrections(ArxivId paper) {
            return corrections.getOrDefault(paper, List.of());
        }
    }

    /**
     * What a replay works with.
     *
     * @param guard runs first in each writing transaction and throws if this instance may not write
     */
    record Parts(
            Transactions transactions,
            PaperRevisions.Stores stores,
            PaperRevisions revisions,
            PaperComposition composition,
            Runnable guard) {}
}
