package io.paperwire.enrich.startup;

import io.paperwire.enrich.enrichment.ExtractionState;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps an instance from writing once a later release has started beside it. It runs inside each writing transaction and
 * holds the stored state until that ends, so that no release comes in between.
 */
public final class WriterGuard implements Runnable {
    private final ExtractionState mine;
    private final Supplier<Optional<ExtractionState>> stored;
    private final Runnable whenSuperseded;

    /** @param whenSuperseded is told when this instance must not write any more */
    public WriterGuard(ExtractionState mine, Supplier<Optional<ExtractionState>> stored, Runnable whenSuperseded) {
        this.mine = mine;
        this.stored = stored;
        this.whenSuperseded = whenSuperseded;
    }

    /** @throws SupersededException if this instance may not write */
    @Override
    public void run() {
        stored.get().flatMap(state -> ExtractionOrder.refusal(mine, state)).ifPresent(refusal -> {
            whenSuperseded.run();
            throw new SupersededException(refusal);
        });
    }

    /** A later release writes now. */
    public static final class SupersededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SupersededException(String refusal) {
            super(refusal);
        }
    }
}
