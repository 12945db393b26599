package io.paperwire.enrich.paper;

import static io.paperwire.enrich.paper.Samples.COMPOSITION;
import static io.paperwire.enrich.paper.Samples.ID;
import static io.paperwire.enrich.paper.Samples.listed;
import static io.paperwire.enrich.paper.Samples.row;
import static io.paperwire.enrich.paper.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.paper.PaperHead.Revision;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.PaperStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperHeadTest {
    private static final Instant THEN = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2025-02-01T00:00:00Z");
    private static final PaperHead NONE = new PaperHead(ID, 0, PaperStatus.WITHDRAWN, null, THEN);

    @Test
    void firstListingIsAddedNow() {
        Revision first = next(NONE, listed("a/1", row("one", null, null))).orElseThrow();
        assertThat(first.paper().change()).isEqualTo(Change.ADDED);
        assertThat(first.paper().revision()).isEqualTo(1);
        assertThat(first.paper().addedAt()).isEqualTo(NOW);
    }

    @Test
    void sameContentIsNoRevision() {
        StoredListing listing = listed("a/1", row("one", null, null));
        Revision first = next(NONE, listing).orElseThrow();
        assertThat(next(after(first), listing)).isEmpty();
    }

    @Test
    void otherWordsAreAChangeAndTheFirstDayStays() {
        Revision first = next(NONE, listed("a/1", row("one", null, null))).orElseThrow();
        Revision second =
                next(after(first), listed("a/1", row("two", null, null))).orElseThrow();
        assertThat(second.paper().change()).isEqualTo(Change.CHANGED);
        assertThat(second.paper().revision()).isEqualTo(2);
        assertThat(second.paper().addedAt()).isEqualTo(THEN);
        assertThat(second.paper().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void lastWithdrawalAndReturnAreSaid() {
        Revision first = next(NONE, listed("a/1", row("one", null, null))).orElseThrow();
        Revision gone =
                next(after(first), withdrawn("a/1", row("one", null, null))).orElseThrow();
        assertThat(gone.paper().change()).isEqualTo(Change.WITHDRAWN);
        Revision back = next(after(gone), listed("a/1", row("one", null, null))).orElseThrow();
        assertThat(back.paper().change()).isEqualTo(Change.ADDED);
        assertThat(back.paper().revision()).isEqualTo(3);
    }

    private static Optional<Revision> next(PaperHead head, StoredListing listing) {
        return head.next(COMPOSITION.compose(ID, List.of(listing)).orElseThrow(), Cause.LISTING, NOW);
    }

    private static PaperHead after(Revision revision) {
        return new PaperHead(ID, revision.paper().revision(), revision.paper().status(), revision.contentHash(), THEN);
    }
}
