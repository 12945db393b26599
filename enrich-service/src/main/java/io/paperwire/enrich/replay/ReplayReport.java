package io.paperwire.enrich.replay;

import io.paperwire.enrich.enrichment.ExtractionState;
import io.paperwire.platform.progress.Tally;
import java.util.List;

/**
 * What a replay found, and made so if it was to.
 *
 * @param event always {@code report}: the last line of the answer
 * @param applied whether it was made so; otherwise nothing was written
 * @param extractor the present extraction
 * @param papers papers that are stored
 * @param revised papers that say something else by it, and so get a revision and an event
 * @param listings listings with words
 * @param changed listings whose extraction differs
 * @param skipped listings that another writer changed meanwhile: what stands there was extracted anew anyhow
 * @param failures papers that could not be replayed, the first ones with the reason
 * @param failed how many these are
 */
public record ReplayReport(
        String event,
        boolean applied,
        ExtractionState extractor,
        long papers,
        long revised,
        long listings,
        long changed,
        long skipped,
        long failed,
        Tally.View numbers,
        Tally.View keywords,
        Tally.View categories,
        List<Failure> failures) {

    public ReplayReport {
        failures = List.copyOf(failures);
    }

    /** A paper that stays as it was, and why. */
    public record Failure(String paper, String reason) {}
}
