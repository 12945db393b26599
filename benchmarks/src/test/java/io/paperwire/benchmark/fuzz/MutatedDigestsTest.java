package io.paperwire.benchmark.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The first inputs of {@code ./paperwire bench fuzz}: nothing is thrown, and every account closes. */
class MutatedDigestsTest {
    private static final int INPUTS = 20_000;
    private static final long SEED = 20250513;

    @Test
    void mutatedDigestNeverBreaksTheReader() throws IOException {
        var mutator = new DigestMutator(FuzzBenchmark.corpus());
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = mutator.input(SEED + i);
            String fault = Check.fault(input);
            if (fault != null) {
                fail("seed " + (SEED + i) + ": " + fault + ": " + new String(input, UTF_8));
            }
        }
    }
}
