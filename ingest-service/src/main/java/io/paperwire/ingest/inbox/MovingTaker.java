package io.paperwire.ingest.inbox;

import io.paperwire.ingest.publish.StoppedException;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes files out of the inbox: claimed by a rename, read and published from there, then put away with a report.
 *
 * <p>What is published is published once: when a file cannot be put away, only that is tried again. A file that was written to
 * after it was read is the digest's next version.
 */
final class MovingTaker implements Taker {
    private static final Logger LOG = Logger.getLogger(MovingTaker.class);

    private final Claims claims;
    private final Intake intake;
    private final ClaimShelving shelving;
    private final Lines lines = new Lines();
    private final Retries<Claims.Claim> failed;
    private final Queue<Claims.Claim> next = new ConcurrentLinkedQueue<>();

    MovingTaker(Path inbox, Intake intake, Duration stillFor, Duration retryAfter) {
        this.claims = new Claims(inbox);
        this.intake = intake;
        this.shelving = new ClaimShelving(inbox, claims, stillFor, retryAfter);
        this.failed = new Retries<>(retryAfter);
    }

    /** Takes up what was claimed and not put away. */
    void resume() throws IOException, InterruptedException {
        for (Claims.Claim claim : claims.left()) {
            LOG.infof("taken up again: path=%s", claim.path());
            join(claim);
        }
    }

    @Override
    public boolean take(Path file, InboxFiles.Name name, FileStamp stamp) throws IOException, InterruptedException {
        join(claims.take(file));
        return true;
    }

    @Override
    public void retry() throws InterruptedException {
        for (Claims.Claim claim : shelving.retry()) {
            LOG.infof("written to after it was read, taken again: path=%s", claim.path());
            join(claim);
        }
        for (Claims.Claim claim = next.poll(); claim != null; claim = next.poll()) {
            deal(claim);
        }
        Moment now = Moment.now();
        for (var again = failed.next(now); again.isPresent(); again = failed.next(now)) {
            deal(again.get());
        }
    }

    private void join(Claims.Claim claim) throws InterruptedException {
        if (lines.join(claim.digest(), claim)) {
            deal(claim);
        }
    }

    private void deal(Claims.Claim claim) throws InterruptedException {
        try {
            handOver(claim);
        } catch (IOException | RuntimeException e) {
            later(claim, e);
        }
    }

    /** It stays claimed, so that nothing of it is lost; a full disk may be emptied, a folder be made writable. */
    private void later(Claims.Claim claim, Throwable failure) {
        if (Files.notExists(claim.path())) {
            LOG.warnf("gone before it was read: path=%s", claim.path());
            leave(claim);
            return;
        }
        LOG.warnf(
                "tried again in %d s: path=%s reason=%s", failed.after().toSeconds(), claim.path(), failure.toString());
        failed.add(claim, Moment.now());
    }

    private void leave(Claims.Claim claim) {
        lines.leave(claim.digest()).ifPresent(next::add);
    }

    private void handOver(Claims.Claim claim) throws IOException, InterruptedException {
        DigestId digest = claim.digest();
        try {
            Optional<NameFlaw> flaw = DigestNames.flaw(digest.source(), digest.name());
            if (flaw.isPresent()) {
                throw new RefusedException(
                        flaw.get().part() + " is no name for a digest",
                        flaw.get().expected());
            }
            Intake.Kept kept = intake.keepStill(claim.path());
            Optional<DigestReport> published = claims.published(claim)
                    .filter(report -> kept.original().sha256().equals(report.sha256()));
            if (published.isPresent()) {
                intake.release(kept.original());
                settle(claim, kept.read(), published.get(), null);
            } else {
                intake.submit(
                        digest, kept.original(), (report, failure) -> settle(claim, kept.read(), report, failure));
            }
        } catch (RefusedException e) {
            FileStamp stamp = FileStamp.of(claim.path());
            settle(claim, stamp, intake.refused(digest, stamp.size(), e), null);
        }
    }

    private void settle(
            Claims.Claim claim, FileStamp read, @Nullable DigestReport report, @Nullable Throwable failure) {
        try {
            if (report != null) {
                shelving.published(claim, read, report);
                leave(claim);
            } else if (failure instanceof StoppedException) {
                if (!lines.hasOthers(claim.digest())) { // otherwise it would come back after them
                    claims.putBack(claim);
                }
            } else {
                later(claim, failure == null ? new IllegalStateException("no outcome") : failure);
            }
        } catch (IOException | RuntimeException e) {
            later(claim, e);
        }
    }
}
