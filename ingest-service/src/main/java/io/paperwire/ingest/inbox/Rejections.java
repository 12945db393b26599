package io.paperwire.ingest.inbox;

import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.Reject;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The line in the log that tells of rows, or of a whole file, that could not be read. */
final class Rejections {
    private static final Logger LOG = Logger.getLogger(Rejections.class);

    private Rejections() {}

    /** Says what was wrong first, and where the rest of it stands; nothing if all rows were read. */
    static void log(DigestReport report, Path file) {
        if (report.rejects().isEmpty()) {
            return;
        }
        Reject first = report.rejects().get(0);
        LOG.warnf(
                "%s: digest=%s rejected=%d of %d; first: line %d: %s (expected %s): \"%s\"; report=%s",
                report.status() == DigestReport.Outcome.REJECTED
                        ? "digest rejected, no row of it could be read"
                        : "rows rejected",
                report.digest(),
                report.accounting().rejected(),
                report.accounting().read(),
                first.line(),
                first.reason(),
                first.expected(),
                first.quote(),
                file);
    }
}
