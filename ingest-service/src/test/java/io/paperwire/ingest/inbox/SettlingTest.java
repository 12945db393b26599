package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Path FILE = Path.of("a.md");
    private static final Duration STILL = Duration.ofMillis(500);
    private static final Moment NOW = new Moment(Instant.parse("2025-05-13T06:00:00Z"), 1_000_000_000L);

    private final Settling settling = new Settling(STILL);

    @Test
    void fileWrittenLongAgoIsCompleteAtOnce() {
        assertThat(settling.look(FILE, stamp(10, ago(600)), false, NOW)).isEmpty();
    }

    @Test
    void fileWrittenJustNowWaitsForTheRest() {
        assertThat(settling.look(FILE, stamp(10, ago(200)), false, NOW)).contains(Duration.ofMillis(300));
    }

    @Test
    void growingFileStartsToWaitAnew() {
        settling.look(FILE, stamp(10, ago(0)), false, NOW);
        Moment later = NOW.plus(Duration.ofMillis(400));

        assertThat(settling.look(FILE, stamp(20, later.wall()), false, later)).contains(STILL);
    }

    @Test
    void fileTouchedAfterItsLastWriteWasMovedIn() {
        assertThat(settling.look(FILE, stamp(10, ago(0)), true, NOW)).isEmpty();
    }

    @Test
    void newNameWithContentAndNoWriteWasMovedIn() {
        settling.appeared(FILE, NOW);
        FileStamp stamp = stamp(10, ago(0));

        assertThat(settling.look(FILE, stamp, false, NOW)).contains(Settling.HINT_DELAY);
        assertThat(settling.look(FILE, stamp, false, NOW.plus(Settling.HINT_DELAY)))
                .isEmpty();
    }

    @Test
    void newNameThatGrowsWaitsThoughNoHintOfItCame() {
        settling.appeared(FILE, NOW);
        settling.look(FILE, stamp(10, ago(0)), false, NOW);
        Moment later = NOW.plus(Settling.HINT_DELAY);

        assertThat(settling.look(FILE, stamp(20, later.wall()), false, later)).isPresent();
    }

    @Test
    void newNameThatIsWrittenToWaits() {
        settling.appeared(FILE, NOW);
        settling.written(FILE);

        assertThat(settling.look(FILE, stamp(10, ago(0)), false, NOW.plus(Settling.HINT_DELAY)))
                .isPresent();
    }

    @Test
    void emptyFileIsGivenMoreTimeWhateverHappenedToIt() {
        settling.appeared(FILE, NOW.plus(Duration.ofSeconds(-1)));

        assertThat(settling.look(FILE, stamp(0, ago(1_900)), true, NOW)).contains(Duration.ofMillis(100));
        assertThat(settling.look(FILE, stamp(0, ago(2_000)), true, NOW)).isEmpty();
    }

    @Test
    void fileFromTheFutureIsCompleteWhenItStoodStillByOurClock() {
        FileStamp tomorrow = stamp(10, NOW.wall().plus(Duration.ofDays(1)));
        settling.look(FILE, tomorrow, false, NOW);

        assertThat(settling.look(FILE, tomorrow, false, NOW.plus(STILL))).isEmpty();
    }

    @Test
    void clockSetBackDoesNotKeepAFileWaiting() {
        FileStamp stamp = stamp(10, ago(0));
        settling.look(FILE, stamp, false, NOW);
        Moment back = new Moment(NOW.wall().minus(Duration.ofDays(1)), NOW.nanos() + STILL.toNanos());

        assertThat(settling.look(FILE, stamp, false, back)).isEmpty();
    }

    private static FileStamp stamp(long size, Instant modified) {
        return new FileStamp("inode", size, modified);
    }

    private static Instant ago(long millis) {
        return NOW.wall().minusMillis(millis);
    }
}
