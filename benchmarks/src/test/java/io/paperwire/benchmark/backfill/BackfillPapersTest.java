package io.paperwire.benchmark.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestReading;
import io.paperwire.ingest.digest.DigestSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillPapersTest {
    @TempDir
    Path folder;

    @Test
    void everyWrittenPaperIsReadOnce() throws IOException {
        new BackfillPapers().write(250, folder);

        long accepted = 0;
        for (int i = 0; i < 3; i++) {
            Path file = folder.resolve("0000" + i + ".md");
            DigestReading reading = DigestReader.standard().read(DigestSource.of("x.md", file));
            assertThat(reading.accounting().read())
                    .isEqualTo(reading.accounting().accepted());
            accepted += reading.accounting().accepted();
        }

        assertThat(accepted).isEqualTo(250);
        assertThat(Files.exists(folder.resolve("00003.md"))).isFalse();
    }

    @Test
    void summariesAreAsDenseAsRealOnes() throws IOException {
        var papers = new BackfillPapers();

        papers.write(1_000, folder);

        assertThat(papers.numbers(1_000)).isBetween(2.5, 4.0);
        assertThat(papers.characters(1_000)).isBetween(800.0, 1_200.0);
    }
}
