package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.Origin;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterwatchTest {
    private static final Duration STILL = Duration.ofMillis(500);

    private final Afterwatch afterwatch = new Afterwatch(STILL);
    private final Moment now = Moment.now();

    @TempDir
    Path dir;

    private PutAway file;

    @BeforeEach
    void putAway() throws IOException {
        Path place = Files.writeString(dir.resolve("a.md"), "head");
        DigestReport report = DigestReport.unread(
                new DigestId("press", "a.md"),
                Origin.FILE,
                4,
                Instant.EPOCH,
                new Reject(1, 1, "no table", "", "a table"));
        file = new PutAway(Path.of("press", "a.md"), place, FileStamp.of(place), report, now);
        afterwatch.add(file);
    }

    @Test
    void fileThatStaysAsItWasReadIsWatchedNoLongerThanForAWhile() throws IOException {
        assertThat(afterwatch.written(now)).isEmpty();
        assertThat(afterwatch.written(now.plus(Afterwatch.WATCHED_FOR))).isEmpty();

        Files.writeString(file.place(), "tail", StandardOpenOption.APPEND);
        assertThat(afterwatch.written(now.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void fileWithATailIsFoundWhenItStandsStill() throws IOException {
        Files.writeString(file.place(), "tail", StandardOpenOption.APPEND);

        assertThat(afterwatch.written(now)).isEmpty();
        assertThat(afterwatch.written(now.plus(Duration.ofSeconds(60)))).containsExactly(file);
        assertThat(afterwatch.written(now.plus(Duration.ofSeconds(60)))).isEmpty();
    }

    @Test
    void otherFileInItsPlaceIsNobodysTail() throws IOException {
        Path other = Files.writeString(dir.resolve("b.md"), "other bytes");
        Files.delete(file.place());
        Files.move(other, file.place());

        assertThat(afterwatch.written(now.plus(Duration.ofSeconds(60)))).isEmpty();
    }
}
