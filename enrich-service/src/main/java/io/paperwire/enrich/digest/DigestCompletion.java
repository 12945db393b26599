package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.Transactions;
import io.paperwire.enrich.store.DigestRepository;
import io.paperwire.enrich.store.DigestRepository.Done;
import io.paperwire.enrich.store.DigestRepository.Progress;
import io.paperwire.enrich.store.OutboxRepository;
import io.paperwire.enrich.store.RowEventRepository;
import io.paperwire.enrich.store.RowEventRepository.Counted;
import io.paperwire.enrich.store.Words;
import io.paperwire.event.DigestDoneEvent;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.EventType;
import io.paperwire.event.WireJson;
import io.paperwire.model.Cause;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tells a version as done once, when as many row events were processed as were sent.
 *
 * <p>Whoever records a version or counts a row event asks here after its own transaction, before it acknowledges. Each
 * asks under the digest's lock, which waits for everyone who has counted and not yet committed: so the last one sees all,
 * whichever topic is read first and on whichever instance.
 */
public final class DigestCompletion {
    private final Transactions transactions;
    private final DigestRepository digests;
    private final RowEventRepository rowEvents;
    private final OutboxRepository outbox;
    private final Clock clock;

    public DigestCompletion(
            Transactions transactions,
            DigestRepository digests,
            RowEventRepository rowEvents,
            OutboxRepository outbox,
            Clock clock) {
        this.transactions = transactions;
        this.digests = digests;
        this.rowEvents = rowEvents;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void check(DigestVersion version) {
        transactions.run(() -> {
            digests.lock(version.digest());
            digests.progress(version.digest(), version.version()).ifPresent(progress -> check(version, progress));
        });
    }

    private void check(DigestVersion of, Progress progress) {
        if (progress.done()) {
            // Left by an instance that counted while another one finished.
            rowEvents.delete(of.digest(), of.version());
            return;
        }
        int sent = progress.accounting().rowEvents();
        Counted counted = rowEvents.count(of.digest(), of.version());
        if (sent == 0 || counted.all() < sent) {
            digests.count(of.digest(), of.version(), counted);
            return;
        }
        int dead = Math.min(counted.deadLettered(), sent);
        digests.count(of.digest(), of.version(), new Counted(sent - dead, dead));
        finish(of, progress, new Counted(sent - dead, dead));
    }

    private void finish(DigestVersion of, Progress progress, Counted counted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Done done = digests.finish(of.digest(), of.version(), now);
        var event = new DigestDoneEvent(
                of.digest(),
                of.epoch(),
                of.version().number(),
                done.revision(),
                progress.origin(),
                progress.status(),
                progress.accounting(),
                counted.applied(),
                counted.deadLettered(),
                cause(of, progress),
                done.addedAt(),
                now);
        outbox.append(List.of(new OutboxRepository.Event(
                EventType.DIGEST,
                of.digest().toString(),
                done.revision(),
                null,
                Words.of(event.cause()),
                new String(WireJson.write(event), StandardCharsets.UTF_8))));
        rowEvents.delete(of.digest(), of.version());
    }

    private static Cause cause(DigestVersion of, Progress progress) {
        if (progress.cause() != null) {
            return progress.cause();
        }
        if (progress.status() == DigestStatus.WITHDRAWN) {
            return Cause.WITHDRAWAL;
        }
        return of.version().number() == 1 ? Cause.LISTING : Cause.CORRECTION;
    }
}
