package io.paperwire.ingest.inbox;

import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.publish.StoppedException;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes files out of the inbox: claimed by a rename, read and published from there, then put away with a report. */
final class MovingTaker implements Taker {
    private static final Logger LOG = Logger.getLogger(MovingTaker.class);

    private final Path inbox;
    private final Claims claims;
    private final Intake intake;
    private final Retries<Claims.Claim> failed = new Retries<>();

    MovingTaker(Path inbox, Intake intake) {
        this.inbox = inbox;
        this.claims = new Claims(inbox);
        this.intake = intake;
    }

    /** Takes up what was claimed and not put away. */
    void resume() throws IOException, InterruptedException {
        for (Claims.Claim claim : claims.left()) {
            LOG.infof("taken up again: path=%s", claim.path());
            deal(claim);
        }
    }

    @Override
    public boolean take(Path file, InboxFiles.Name name, FileStamp stamp) throws IOException, InterruptedException {
        deal(claims.take(file));
        return true;
    }

    @Override
    public void retry() throws InterruptedException {
        Moment now = Moment.now();
        for (var next = failed.next(now); next.isPresent(); next = failed.next(now)) {
            deal(next.get());
        }
    }

    private void deal(Claims.Claim claim) throws InterruptedException {
        try {
            handOver(claim);
        } catch (IOException e) {
            later(claim, e);
        }
    }

    /** It stays claimed, so that nothing of it is lost; a full disk may be emptied, a folder be made writable. */
    private void later(Claims.Claim claim, Throwable failure) {
        LOG.warnf(
                "tried again in %d s: path=%s reason=%s", Retries.AFTER.toSeconds(), claim.path(), failure.toString());
        failed.add(claim, Moment.now());
    }

    private void handOver(Claims.Claim claim) throws IOException, InterruptedException {
        InboxFiles.Name name = InboxFiles.name(claim.below(), null);
        DigestId digest = name.digest();
        try {
            Optional<NameFlaw> flaw = DigestNames.flaw(name.source(), name.name());
            if (flaw.isPresent()) {
                throw new RefusedException(
                        flaw.get().part() + " is no name for a digest",
                        flaw.get().expected());
            }
            intake.submit(digest, keepStill(claim), (report, failure) -> settle(claim, report, failure));
        } catch (RefusedException e) {
            settle(claim, intake.refused(digest, Files.size(claim.path()), e), null);
        }
    }

    /** Reads the file until it did not change meanwhile: somebody may still hold it open from before its claim. */
    private Original keepStill(Claims.Claim claim) throws IOException, RefusedException {
        while (true) {
            FileStamp before = FileStamp.of(claim.path());
            Original original = intake.keep(claim.path());
            if (FileStamp.of(claim.path()).equals(before)) {
                return original;
            }
            intake.release(original);
        }
    }

    private void settle(Claims.Claim claim, @Nullable DigestReport report, @Nullable Throwable failure) {
        try {
            if (report != null) {
                putAway(claim, report);
            } else if (failure instanceof StoppedException) {
                claims.putBack(claim);
            } else {
                later(claim, failure == null ? new IllegalStateException("no outcome") : failure);
            }
        } catch (IOException | RuntimeException e) {
            later(claim, e);
        }
    }

    private void putAway(Claims.Claim claim, DigestReport outcome) throws IOException {
        Path shelf = inbox.resolve(
                switch (outcome.status()) {
                    case REJECTED -> "rejected";
                    case HELD -> "held";
                    case APPLIED, DUPLICATE, WITHDRAWN -> "processed";
                });
        String sha256 = outcome.sha256();
        Path report = Shelves.putAway(
                claim.path(),
                shelf,
                claim.below(),
                sha256 == null ? String.valueOf(claim.holder().getFileName()) : sha256,
                outcome);
        claims.end(claim);
        Rejections.log(outcome, report);
    }
}
