package io.paperwire.enrich.startup;

import io.paperwire.enrich.enrichment.ExtractionState;
import java.util.Optional;

/** Whether an instance may write what it extracts beside what is stored. */
public final class ExtractionOrder {
    private ExtractionOrder() {}

    /**
     * Why an instance with {@code mine} must not write; empty when it may.
     *
     * <p>Releases are ordered, and a lower one never writes beside a higher one. Two builds of one release that read
     * different data have no order: the second one is refused, because records of both would be told apart by nothing.
     */
    public static Optional<String> refusal(ExtractionState mine, ExtractionState stored) {
        if (mine.release() < stored.release()) {
            return Optional.of("this is extraction release " + mine.release()
                    + ", and what is stored was made by release " + stored.release() + ": run that one or a later one");
        }
        if (mine.release() == stored.release() && !mine.hash().equals(stored.hash())) {
            return Optional.of("this extraction and the one that made what is stored both call themselves release "
                    + mine.release() + " but read different data (" + mine.hash() + " here, " + stored.hash()
                    + " there): raise the release of the newer one");
        }
        return Optional.empty();
    }
}
