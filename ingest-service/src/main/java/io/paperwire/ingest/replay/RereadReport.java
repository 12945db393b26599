package io.paperwire.ingest.replay;

import io.paperwire.platform.progress.Tally;
import java.util.List;

/**
 * What reading again found, and made so if it was to.
 *
 * @param event always {@code report}: the last line of the answer
 * @param applied whether it was made so; otherwise nothing was published
 * @param reader version of the present reader
 * @param digests digests that list rows
 * @param changed digests that get a version by it
 * @param unchanged digests that read as they did
 * @param failed digests that stay as they are for a reason that {@code failures} tells
 * @param rows by paper and digest
 * @param failures the first ones
 */
public record RereadReport(
        String event,
        boolean applied,
        int reader,
        long digests,
        long changed,
        long unchanged,
        long failed,
        Tally.View rows,
        List<Failure> failures) {

    public RereadReport {
        failures = List.copyOf(failures);
    }

    /** A digest that stays as it is, and why. */
    public record Failure(String digest, String reason) {}
}
