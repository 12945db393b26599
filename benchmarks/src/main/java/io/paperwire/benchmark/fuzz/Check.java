package io.paperwire.benchmark.fuzz;

import io.paperwire.ingest.digest.Accounting;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestReading;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.model.Reject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What must hold for whatever bytes the reader is given. */
final class Check {
    private static final DigestReader READER = DigestReader.standard();

    private Check() {}

    /** What is wrong with the reading of {@code input}, or null. */
    static @Nullable String fault(byte[] input) {
        DigestReading reading;
        try {
            reading = READER.read(DigestSource.of("2025-05-13.md", input));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return "the reader failed: " + e;
        }
        Accounting accounting = reading.accounting();
        if (accounting.accepted() != reading.listings().size()
                || accounting.duplicate() != reading.duplicates().size()
                || accounting.read() != accounting.accepted() + accounting.duplicate() + accounting.rejected()
                || reading.rejects().size() != Math.min(accounting.rejected(), DigestReading.REJECT_LIMIT)) {
            return "the account does not close: " + accounting;
        }
        if (input.length > 0 && accounting.read() == 0 && accounting.dialect().equals(Accounting.UNKNOWN)) {
            return "nothing was read and nothing said";
        }
        for (Reject reject : reading.rejects()) {
            if (reject.reason().isBlank()
                    || reject.expected().isBlank()
                    || reject.line() < 1
                    || reject.column() < 1
                    || reject.quote().chars().anyMatch(c -> c == '\n' || c == 0)) {
                return "a reject explains nothing: " + reject;
            }
        }
        return null;
    }
}
