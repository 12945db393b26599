package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.revision.ChangedListing;
import io.paperwire.enrich.revision.LockedPapers;
import io.paperwire.enrich.revision.PaperRevisions;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.DigestRepository.NamedRows;
import io.paperwire.enrich.store.DigestRepository.Receipt;
import io.paperwire.enrich.store.ListingRepository;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Records a version of a digest, and does to the listings what no row event does: marks those that have aged out, and
 * withdraws those that an emptied Kafka no longer knows.
 *
 * <p>A listing is made anew by row events in a new epoch if the digest's record there names it. One of an older epoch that
 * the record does not name would stand for ever, because ingest has forgotten that it was ever listed.
 */
public final class DigestRecording {
    private final Transactions transactions;
    private final DigestRepository digests;
    private final ListingRepository listings;
    private final PaperRevisions revisions;
    private final Clock clock;

    public DigestRecording(
            Transactions transactions,
            DigestRepository digests,
            ListingRepository listings,
            PaperRevisions revisions,
            Clock clock) {
        this.transactions = transactions;
        this.digests = digests;
        this.listings = listings;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Records one part of a version. A part that came before changes nothing. */
    public void record(DigestEvent event, Version version) {
        transactions.run(() -> {
            digests.lock(event.digest());
            Receipt receipt = digests.record(event, version);
            boolean newest =
                    digests.advance(event.digest(), version, clock.instant().truncatedTo(ChronoUnit.MICROS));
            // The rows of a held version do not stand; those of the version before do.
            if (receipt != Receipt.KNOWN && newest && event.status() != DigestStatus.HELD) {
                digests.name(event.digest(), version, remembered(event));
                if (receipt == Receipt.COMPLETE) {
                    settle(event, version);
                }
            }
        });
    }

    private void settle(DigestEvent event, Version version) {
        NamedRows named = event.parts() == 1 ? named(event.rows()) : digests.named(event.digest(), version);
        digests.forget(event.digest(), version);
        SortedSet<ArxivId> outdated = listings.outdated(event.digest(), version, named);
        if (outdated.isEmpty()) {
            return;
        }
        LockedPapers locked = revisions.lock(outdated);
        List<ChangedListing> changes = new ArrayList<>();
        for (ArxivId paper : outdated) {
            StoredListing listing = Objects.requireNonNull(locked.listing(new ListingKey(paper, event.digest())));
            changes.add(
                    named.all().contains(paper)
                            ? new ChangedListing(listing.agedOut(named.agedOut().contains(paper)), Cause.CORRECTION)
                            : new ChangedListing(listing.withdrawn(version), Cause.WITHDRAWAL));
        }
        revisions.write(locked, changes);
    }

    /** What a listing that comes later must know, and until the last part is there what that part must know. */
    private static List<DigestRow> remembered(DigestEvent event) {
        return event.parts() > 1
                ? event.rows()
                : event.rows().stream().filter(DigestRow::agedOut).toList();
    }

    private static NamedRows named(List<DigestRow> rows) {
        Set<ArxivId> all = rows.stream().map(DigestRow::id).collect(Collectors.toSet());
        Set<ArxivId> agedOut =
                rows.stream().filter(DigestRow::agedOut).map(DigestRow::id).collect(Collectors.toSet());
        return new NamedRows(all, agedOut);
    }
}
