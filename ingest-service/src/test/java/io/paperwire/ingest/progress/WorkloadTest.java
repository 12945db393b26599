package io.paperwire.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.Origin;
import io.paperwire.model.DigestId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Instant NOW = Instant.parse("2025-05-13T06:00:00Z");
    private static final DigestId LARGE = new DigestId("a", "large.md");

    private final Workload workload = new Workload(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shareGrowsWithTheBytesOverAllPasses() throws IOException {
        Reading reading = workload.begin(LARGE, Origin.FILE, 100, 2);
        workload.begin(new DigestId("a", "other.md"), Origin.POST, 300, 1);

        try (InputStream in = reading.counting(new ByteArrayInputStream(new byte[100]))) {
            in.readNBytes(99);
            in.read();
            in.read();
        }

        assertThat(reading.share()).isEqualTo(0.5);
        assertThat(workload.share()).isEqualTo(0.125);
        assertThat(workload.inHand()).isEqualTo(2);
        assertThat(workload.reading(LARGE)).map(Reading::since).contains(NOW);
    }

    @Test
    void finishedDigestCountsOnce() {
        workload.begin(LARGE, Origin.FILE, 100, 1);

        workload.end(LARGE);
        workload.end(LARGE);

        assertThat(workload.done()).isEqualTo(1);
        assertThat(workload.share()).isEqualTo(1);
        assertThat(workload.reading(LARGE)).isEmpty();
    }

    @Test
    void filesOfAllFoldersWait() {
        workload.waiting(Path.of("inbox"), 10);
        workload.waiting(Path.of("seeds"), 1);
        workload.waiting(Path.of("inbox"), 4);

        assertThat(workload.waiting()).isEqualTo(5);
    }
}
