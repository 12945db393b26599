package io.paperwire.ingest.inbox;

import io.paperwire.ingest.version.DigestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/** Puts published claims away, until it succeeds, and finds those that were written to after they were read. */
final class ClaimShelving {
    private static final Logger LOG = Logger.getLogger(ClaimShelving.class);

    private final Path inbox;
    private final Claims claims;
    private final Afterwatch afterwatch;
    private final Settling settling;
    private final Retries<Published> failed;
    private final Queue<Claims.Claim> grown = new ConcurrentLinkedQueue<>();

    ClaimShelving(Path inbox, Claims claims, Duration stillFor, Duration retryAfter) {
        this.inbox = inbox;
        this.claims = claims;
        this.afterwatch = new Afterwatch(stillFor);
        this.settling = new Settling(stillFor);
        this.failed = new Retries<>(retryAfter);
    }

    /**
     * Puts away what has been published, now or later.
     *
     * @param read the stamp of the bytes that were published
     */
    void published(Claims.Claim claim, FileStamp read, DigestReport report) {
        try {
            claims.published(claim, report);
        } catch (IOException e) {
            LOG.warnf("not noted as published, for a restart: path=%s reason=%s", claim.path(), e.toString());
        }
        putAway(new Published(claim, read, report));
    }

    /** Tries again what could not be put away; the claims whose files were written to meanwhile and stand still now. */
    List<Claims.Claim> retry() {
        Moment now = Moment.now();
        for (var next = failed.next(now); next.isPresent(); next = failed.next(now)) {
            putAway(next.get());
        }
        List<Claims.Claim> again = new ArrayList<>();
        for (int i = grown.size(); i > 0; i--) {
            Claims.Claim claim = grown.remove();
            if (standsStill(claim, now)) {
                again.add(claim);
            } else {
                grown.add(claim);
            }
        }
        for (PutAway file : afterwatch.written(now)) {
            try {
                again.add(claims.retake(file));
                Files.deleteIfExists(Shelves.reportOf(file.place()));
            } catch (IOException e) {
                LOG.warnf("written to, and not taken again: path=%s reason=%s", file.place(), e.toString());
                afterwatch.add(file);
            }
        }
        return again;
    }

    private boolean standsStill(Claims.Claim claim, Moment now) {
        try {
            FileStamp stamp = FileStamp.of(claim.path());
            boolean still = settling.look(claim.path(), stamp, false, now).isEmpty();
            if (still) {
                settling.forget(claim.path());
            }
            return still;
        } catch (IOException e) {
            return true; // whoever takes it will see what is wrong
        }
    }

    private void putAway(Published published) {
        try {
            shelve(published);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "published, to be put away in %d s: path=%s reason=%s",
                    failed.after().toSeconds(), published.claim.path(), e.toString());
            failed.add(published, Moment.now());
        }
    }

    private void shelve(Published published) throws IOException {
        Claims.Claim claim = published.claim;
        if (Files.notExists(claim.path())) {
            claims.end(claim);
            return;
        }
        if (!FileStamp.of(claim.path()).equals(published.read)) {
            grown.add(claim);
            return;
        }
        DigestReport report = published.report;
        Path shelf = inbox.resolve(
                switch (report.status()) {
                    case REJECTED -> "rejected";
                    case HELD -> "held";
                    case APPLIED, DUPLICATE, WITHDRAWN -> "processed";
                    case READING -> throw new IllegalStateException("not published yet: " + report.digest());
                });
        String sha256 = report.sha256();
        String hash = sha256 == null ? String.valueOf(claim.holder().getFileName()) : sha256;
        Path place = Shelves.putAway(claim.path(), shelf, claim.below(), hash, report);
        afterwatch.add(new PutAway(claim.below(), place, published.read, report, Moment.now()));
        claims.end(claim);
        Rejections.log(report, Shelves.reportOf(place));
    }

    private record Published(Claims.Claim claim, FileStamp read, DigestReport report) {}
}
