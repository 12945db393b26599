package io.paperwire.ingest.inbox;

import io.paperwire.event.Origin;
import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.original.TooLargeException;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.publish.Order;
import io.paperwire.ingest.publish.UnpublishableException;
import io.paperwire.ingest.version.Arrival;
import io.paperwire.ingest.version.Decision;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings a file's bytes to the publishing queue, and tells what became of them. */
final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final DigestPublisher publisher;
    private final Origin origin;
    private final boolean stays;
    private final long maxFileSize;

    /** @param stays whether the files stay where they are */
    Intake(DigestPublisher publisher, Origin origin, boolean stays, long maxFileSize) {
        this.publisher = publisher;
        this.origin = origin;
        this.stays = stays;
        this.maxFileSize = maxFileSize;
    }

    /** Is told what became of a file, by the publishing thread; of the two, one is there. */
    interface Outcome extends BiConsumer<@Nullable DigestReport, @Nullable Throwable> {}

    /** Whether the digest's file was last read with these bytes. */
    boolean isKnown(DigestId digest, Original original) {
        return publisher
                .ledger()
                .filter(ledger -> ledger.find(digest)
                        .filter(state -> state.wasPlacedWith(original.sha256()) && !ledger.isStranded(state))
                        .isPresent())
                .isPresent();
    }

    /**
     * Keeps a file's bytes.
     *
     * @throws RefusedException if they can never be taken
     * @throws IOException if they cannot be taken now
     */
    Original keep(Path file) throws IOException, RefusedException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return publisher.keep(in, maxFileSize);
        } catch (TooLargeException e) {
            throw new RefusedException(
                    "the file is too large", "at most %d bytes (paperwire.ingest.max-file-size)".formatted(e.limit()));
        } catch (AccessDeniedException e) {
            throw new RefusedException("the file may not be read", "read permission for the user of the service");
        }
    }

    /** Keeps a file's bytes when it did not change meanwhile: somebody may still hold it open from before its claim. */
    Kept keepStill(Path file) throws IOException, RefusedException {
        while (true) {
            FileStamp before = FileStamp.of(file);
            Original original = keep(file);
            if (FileStamp.of(file).equals(before)) {
                return new Kept(original, before);
            }
            release(original);
        }
    }

    /** Bytes of a file, and the stamp that it had when they were read. */
    record Kept(Original original, FileStamp read) {}

    void release(Original original) {
        release(original, true);
    }

    private void release(Original original, boolean certain) {
        try {
            publisher.release(original, certain);
        } catch (IOException e) {
            LOG.warnf("bytes not dropped, they only take space: sha256=%s reason=%s", original.sha256(), e.toString());
        }
    }

    /** Hands over kept bytes and releases them in the end. */
    void submit(DigestId digest, Original original, Outcome outcome) throws IOException, InterruptedException {
        boolean submitted = false;
        try {
            Arrival arrival = new Arrival(
                    digest,
                    origin,
                    original.sha256(),
                    original.size(),
                    Instant.now(),
                    stays,
                    false,
                    publisher.readArrived(digest, origin, original));
            var result = publisher.submit(Order.take(arrival));
            submitted = true;
            var unused = result.whenComplete((decision, failure) -> {
                publisher.workload().end(digest);
                tell(arrival, decision, failure, outcome);
                release(original, failure == null);
            });
        } finally {
            if (!submitted) {
                publisher.workload().end(digest);
                release(original);
            }
        }
    }

    /** The report of a file that cannot be taken. */
    DigestReport refused(DigestId digest, long size, RefusedException refusal) {
        return DigestReport.unread(digest, origin, size, Instant.now(), refusal.reject());
    }

    private static void tell(
            Arrival arrival, @Nullable Decision decision, @Nullable Throwable failure, Outcome outcome) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof UnpublishableException e) {
            Reject reject = new Reject(1, 1, String.valueOf(e.getMessage()), "", "rows that the broker takes");
            outcome.accept(
                    DigestReport.unread(arrival.digest(), arrival.origin(), arrival.size(), arrival.at(), reject),
                    null);
        } else if (decision == null) {
            outcome.accept(null, cause);
        } else {
            outcome.accept(DigestReport.of(decision, arrival), null);
        }
    }
}
