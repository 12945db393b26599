package io.paperwire.enrich.startup;

import io.paperwire.enrich.enrichment.ExtractionState;
import java.util.Optional;

/** Whether an instance may write what it extracts beside what is stored. */
public final class ExtractionOrder {
    private ExtractionOrder() {}

    /**
     * Why an instance with {@code mine} must not write; empty when it may.
     *
     * @param stored the highest state, {@code mine} taken into account: of one release, the one that was first seen last.
     *     Another hash of the same release has therefore been superseded.
     */
    public static Optional<String> refusal(ExtractionState mine, ExtractionState stored) {
        if (mine.release() < stored.release()) {
            return Optional.of("this is extraction release " + mine.release()
                    + ", and what is stored was made by release " + stored.release() + ": run that one or a later one");
        }
        if (mine.release() == stored.release() && !mine.hash().equals(stored.hash())) {
            return Optional.of("the gazetteer, statistics and models read here (" + mine.hash()
                    + ") were superseded by newer ones (" + stored.hash()
                    + "): read those, or, to go back on purpose, read a file of your own with a new comment beside them"
                    + " (paperwire.enrich.measures), and they count as new");
        }
        return Optional.empty();
    }
}
