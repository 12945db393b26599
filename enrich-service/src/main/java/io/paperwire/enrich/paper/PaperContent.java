package io.paperwire.enrich.paper;

import io.paperwire.event.WireJson;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import java.time.Instant;
import java.util.List;

/** What a paper says, apart from the history of its revisions. */
public final class PaperContent {
    private final Paper draft;

    /** @param draft the paper with any revision, change, cause and times: they are not content */
    PaperContent(Paper draft) {
        this.draft = draft;
    }

    public PaperStatus status() {
        return draft.status();
    }

    /** The paper as one revision of it. */
    public Paper revision(int revision, Change change, Cause cause, Instant addedAt, Instant updatedAt) {
        return with(draft.metrics(), draft.listings(), revision, change, cause, addedAt, updatedAt);
    }

    /**
     * Tells whether two contents say the same to a reader: SHA-256 in lower-case hex over everything but bookkeeping: the
     * lines and versions of listings and the release of the extraction, which move without a word changing when Kafka was
     * emptied or a new release finds what the old one found.
     */
    public String hash() {
        List<Paper.Evidence> metrics =
                draft.metrics().stream().map(PaperContent::withoutExtractor).toList();
        List<PaperListing> listings =
                draft.listings().stream().map(PaperContent::withoutPlace).toList();
        return RowHash.sha256(WireJson.write(
                with(metrics, listings, 1, Change.CHANGED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH)));
    }

    private Paper with(
            List<Paper.Evidence> metrics,
            List<PaperListing> listings,
            int revision,
            Change change,
            Cause cause,
            Instant addedAt,
            Instant updatedAt) {
        return new Paper(
                draft.id(),
                draft.title(),
                draft.authors(),
                draft.category(),
                draft.categoryPredicted(),
                draft.categoryConfidence(),
                draft.labels(),
                draft.keywords(),
                draft.date(),
                draft.status(),
                revision,
                change,
                cause,
                draft.summary(),
                draft.links(),
                metrics,
                addedAt,
                updatedAt,
                listings,
                draft.corrections(),
                draft.truncated());
    }

    private static Paper.Evidence withoutExtractor(Paper.Evidence e) {
        return new Paper.Evidence(
                e.digest(),
                e.quote(),
                e.start(),
                e.end(),
                e.value(),
                e.unit(),
                e.kind(),
                e.metric(),
                e.benchmark(),
                e.subject(),
                e.baseline(),
                e.confidence(),
                e.agreement(),
                0,
                e.edited());
    }

    private static PaperListing withoutPlace(PaperListing l) {
        return new PaperListing(
                l.digest(),
                1,
                l.date(),
                1,
                l.status(),
                l.agedOut(),
                l.title(),
                l.authors(),
                l.category(),
                l.labels(),
                l.summary(),
                l.links());
    }
}
