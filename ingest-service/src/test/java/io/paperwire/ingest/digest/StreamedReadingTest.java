package io.paperwire.ingest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A digest too large to hold is read in pieces, and twice: the reading is the same as that of one held in memory. */
class StreamedReadingTest {
    private static final int CUTS = 40;

    @ParameterizedTest
    @MethodSource("io.paperwire.ingest.digest.GoldenDigestsTest#digests")
    void streamedDigestIsReadLikeAHeldOne(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(whole.length);
        for (int i = 0; i < CUTS; i++) {
            int from = i == 0 ? 0 : random.nextInt(whole.length);
            int to = i == 0 ? whole.length : from + random.nextInt(whole.length - from);
            DigestSource source = DigestSource.of("2025-05-13.md", Arrays.copyOfRange(whole, from, to));
            DigestReading.Collector streamed = new DigestReading.Collector();

            Accounting accounting = DigestReader.standard().readTwice(source, streamed);

            assertThat(streamed.with(accounting))
                    .isEqualTo(DigestReader.standard().read(source));
        }
    }
}
