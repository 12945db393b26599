package io.paperwire.ingest.api;

import io.paperwire.event.Origin;
import io.paperwire.ingest.inbox.DigestNames;
import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.original.TooLargeException;
import io.paperwire.ingest.progress.Reading;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.publish.Order;
import io.paperwire.ingest.publish.StoppedException;
import io.paperwire.ingest.publish.UnpublishableException;
import io.paperwire.ingest.version.Arrival;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.model.DigestId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Where requests about digests are dealt with: each is answered when what it asks for is committed. */
final class DigestDesk {
    private static final Logger LOG = Logger.getLogger(DigestDesk.class);
    /** What the queue needs to say that it gave up, before the request does. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final DigestPublisher publisher;
    private final Limits limits;

    DigestDesk(DigestPublisher publisher, Limits limits) {
        this.publisher = publisher;
        this.limits = limits;
    }

    /** A digest's name as given in a request, checked. */
    static DigestId named(String source, String name) {
        DigestNames.flaw(source, name).ifPresent(flaw -> {
            throw ProblemException.invalidParameter(flaw.part(), flaw.value(), flaw.expected());
        });
        return new DigestId(source, name);
    }

    /** Takes a body as a digest; a trial only tells what would become of it. */
    DigestReport post(DigestId digest, InputStream body, boolean force, boolean trial) throws IOException {
        Original original = keep(new BodyStream(body, limits.bodyTime()));
        CompletableFuture<Decision> result = null;
        try {
            Arrival arrival = new Arrival(
                    digest,
                    Origin.POST,
                    original.sha256(),
                    original.size(),
                    Instant.now(),
                    false,
                    force,
                    publisher.readArrived(digest, Origin.POST, original));
            Order order = Order.take(arrival);
            result = submit(trial ? order.asTrial() : order.until(deadline()));
            var unused = result.whenComplete((decision, failure) -> release(original, failure == null));
            return DigestReport.of(await(result, digest), arrival);
        } finally {
            publisher.workload().end(digest);
            if (result == null) {
                release(original, true);
            }
        }
    }

    DigestReport find(DigestId digest) {
        Ledger ledger = publisher
                .ledger()
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE, "Kafka has not been read yet"));
        Optional<Reading> inHand = publisher.workload().reading(digest);
        Optional<DigestReport> standing = ledger.find(digest).map(state -> DigestReport.of(state, ledger));
        if (inHand.isPresent()) {
            Reading reading = inHand.get();
            return standing.map(report -> report.reading(reading.share()))
                    .orElseGet(() -> DigestReport.unfinished(
                            digest, reading.origin(), reading.bytes(), reading.since(), reading.share()));
        }
        return standing.orElseThrow(() -> unknown(digest));
    }

    DigestReport withdraw(DigestId digest) {
        return carryOut(Order.withdraw(digest), digest);
    }

    DigestReport release(DigestId digest) {
        return carryOut(Order.release(digest), digest);
    }

    private DigestReport carryOut(Order order, DigestId digest) {
        Decision decision = await(submit(order.until(deadline())), digest);
        if (decision instanceof Decision.Unchanged unchanged) {
            return DigestReport.of(unchanged.state().newest());
        }
        if (decision instanceof Decision.Unreadable unreadable) {
            return DigestReport.unreadable(unreadable.arrival());
        }
        return DigestReport.of((Decision.Publish) decision);
    }

    private Original keep(InputStream body) throws IOException {
        try {
            return publisher.keep(body, limits.post());
        } catch (TooLargeException e) {
            throw tooLarge();
        }
    }

    /** Refuses a body by what its headers announce, before a byte of it is read. */
    void check(long length, String encoding) {
        if (!encoding.equals("identity")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Encoding is \"%s\": expected the plain bytes".formatted(encoding));
        }
        if (length > limits.post()) {
            throw tooLarge();
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE,
                "the body has more than %d bytes (paperwire.ingest.max-post-size): drop the file into the inbox, which takes %d"
                        .formatted(limits.post(), limits.file()));
    }

    private CompletableFuture<Decision> submit(Order order) {
        try {
            return publisher.submit(order);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "ingest is stopping", e);
        }
    }

    private Decision await(CompletableFuture<Decision> result, DigestId digest) {
        try {
            Decision decision = result.get(limits.answerTime().plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
            refuse(decision);
            return decision;
        } catch (TimeoutException e) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "Kafka has not confirmed " + digest + " in time: GET /api/v1/digests/" + digest
                            + " tells later whether it was taken",
                    e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "ingest is stopping", e);
        }
    }

    private static void refuse(Decision decision) {
        if (decision instanceof Decision.Unknown nothing) {
            throw unknown(nothing.digest());
        }
        if (decision instanceof Decision.NotHeld other) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "%s is not held but %s: there is nothing to release"
                            .formatted(
                                    other.state().digest(),
                                    other.state().status().name().toLowerCase(Locale.ROOT)));
        }
        if (decision instanceof Decision.BytesLost lost) {
            throw new ProblemException(
                    ProblemType.GONE,
                    "the bytes of %s are not kept any more: send them again with force=true"
                            .formatted(lost.state().digest()));
        }
    }

    private static RuntimeException failed(Throwable cause) {
        if (cause instanceof StoppedException) {
            return new ProblemException(ProblemType.UNAVAILABLE, String.valueOf(cause.getMessage()), cause);
        }
        if (cause instanceof UnpublishableException) {
            return new ProblemException(ProblemType.UNREADABLE_DIGEST, String.valueOf(cause.getMessage()), cause);
        }
        return new IllegalStateException("a digest could not be published", cause);
    }

    private static ProblemException unknown(DigestId digest) {
        return new ProblemException(ProblemType.NOT_FOUND, "no digest " + digest);
    }

    private Instant deadline() {
        return Instant.now().plus(limits.answerTime());
    }

    private void release(Original original, boolean certain) {
        try {
            publisher.release(original, certain);
        } catch (IOException e) {
            LOG.warnf("bytes not dropped, they only take space: sha256=%s reason=%s", original.sha256(), e.toString());
        }
    }
}
