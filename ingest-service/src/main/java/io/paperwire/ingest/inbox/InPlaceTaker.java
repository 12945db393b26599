package io.paperwire.ingest.inbox;

import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.publish.StoppedException;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads files where they stand: they arrive when their bytes differ from those last read from their path. */
final class InPlaceTaker implements Taker {
    private static final Logger LOG = Logger.getLogger(InPlaceTaker.class);

    private final Intake intake;
    private final Path reports;
    private final Retries<Standing> failed;

    /** @param reports the folder for reports, because those folders are not ours to write to */
    InPlaceTaker(Intake intake, Path reports, Duration retryAfter) {
        this.intake = intake;
        this.reports = reports;
        this.failed = new Retries<>(retryAfter);
    }

    @Override
    public boolean take(Path file, InboxFiles.Name name, FileStamp stamp) throws IOException, InterruptedException {
        Optional<NameFlaw> flaw = DigestNames.flaw(name.source(), name.name());
        if (flaw.isPresent()) {
            LOG.warnf("not taken: path=%s reason=%s", file, flaw.get());
            return true;
        }
        Standing standing = new Standing(file, name);
        DigestId digest = name.digest();
        try {
            Original original = intake.keep(file);
            boolean same = FileStamp.of(file).equals(stamp);
            if (!same || intake.isKnown(digest, original)) {
                intake.release(original);
                return same;
            }
            intake.submit(digest, original, (report, failure) -> settle(standing, report, failure));
        } catch (RefusedException e) {
            settle(standing, intake.refused(digest, stamp.size(), e), null);
        }
        return true;
    }

    @Override
    public void retry() throws InterruptedException {
        Moment now = Moment.now();
        for (var next = failed.next(now); next.isPresent(); next = failed.next(now)) {
            Standing standing = next.get();
            try {
                if (!take(standing.file, standing.name, FileStamp.of(standing.file))) {
                    failed.add(standing, now);
                }
            } catch (NoSuchFileException e) {
                LOG.infof("gone before it was read: path=%s", standing.file);
            } catch (IOException | RuntimeException e) {
                later(standing, e);
            }
        }
    }

    private void settle(Standing standing, @Nullable DigestReport report, @Nullable Throwable failure) {
        if (failure instanceof StoppedException) {
            return; // where it stands the next start finds it
        }
        if (report == null) {
            later(standing, failure == null ? new IllegalStateException("no outcome") : failure);
            return;
        }
        try {
            Path path = reports.resolve(standing.name.digest().toString());
            Shelves.report(path, report);
            Rejections.log(report, Shelves.reportOf(path));
        } catch (IOException e) {
            LOG.errorf("no report: digest=%s reason=%s", standing.name.digest(), e.toString());
        }
    }

    private void later(Standing standing, Throwable failure) {
        LOG.warnf("tried again in %d s: path=%s reason=%s", failed.after().toSeconds(), standing.file, failure);
        failed.add(standing, Moment.now());
    }

    private record Standing(Path file, InboxFiles.Name name) {}
}
