package io.paperwire.ingest.inbox;

import io.paperwire.ingest.original.Original;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads files where they stand: they arrive when their bytes differ from those last read from their path. */
final class InPlaceTaker implements Taker {
    private static final Logger LOG = Logger.getLogger(InPlaceTaker.class);

    private final Intake intake;
    private final Path reports;

    /** @param reports the folder for reports, because those folders are not ours to write to */
    InPlaceTaker(Intake intake, Path reports) {
        this.intake = intake;
        this.reports = reports;
    }

    @Override
    public boolean take(Path file, InboxFiles.Name name, FileStamp stamp) throws IOException, InterruptedException {
        Optional<NameFlaw> flaw = DigestNames.flaw(name.source(), name.name());
        if (flaw.isPresent()) {
            LOG.warnf("not taken: path=%s reason=%s", file, flaw.get());
            return true;
        }
        DigestId digest = name.digest();
        try {
            Original original = intake.keep(file);
            boolean same = FileStamp.of(file).equals(stamp);
            if (!same || intake.isKnown(digest, original)) {
                intake.release(original);
                return same;
            }
            intake.submit(digest, original, (report, failure) -> settle(digest, report, failure));
        } catch (RefusedException e) {
            settle(digest, intake.refused(digest, stamp.size(), e), null);
        }
        return true;
    }

    private void settle(DigestId digest, @Nullable DigestReport report, @Nullable Throwable failure) {
        if (report == null) {
            LOG.errorf(failure, "left for the next start: digest=%s", digest);
            return;
        }
        try {
            Shelves.report(reports.resolve(digest.toString()), report);
        } catch (IOException e) {
            LOG.errorf("no report: digest=%s reason=%s", digest, e.toString());
        }
    }
}
