package io.paperwire.query.feed;

import static io.paperwire.query.feed.FeedLogs.append;
import static io.paperwire.query.feed.FeedLogs.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.query.feed.FeedLog.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedLogTest {
    private static final Selection ALL = Selection.everything();

    @Test
    void memoryIsBoundedByCountAndWhatFellOutIsOlder() {
        FeedLog log = FeedLogs.empty(2);

        for (int i = 0; i < 5; i++) {
            append(log, events(i, i + 1), i + 1);
        }

        assertThat(log.read(1, 2, ALL)).isInstanceOf(Reading.Older.class);
        assertThat(log.read(1, 3, ALL)).isInstanceOf(Reading.Recent.class);
        assertThat(log.read(1, 5, ALL)).isInstanceOf(Reading.AtEnd.class);
    }

    @Test
    void readersAtOnePlaceShareOneBuffer() {
        FeedLog log = FeedLogs.empty(10);
        append(log, events(0, 3), 3);

        Reading.Recent one = (Reading.Recent) log.read(1, 1, ALL);
        Reading.Recent other = (Reading.Recent) log.read(1, 1, ALL);

        assertThat(one.slice().bytes()).isSameAs(other.slice().bytes());
        assertThat(one.slice().next()).isEqualTo(3);
    }

    @Test
    void readerOfAnotherGenerationLearnsThatTheLogWasReplaced() {
        FeedLog log = FeedLogs.empty(10);
        append(log, events(0, 3), 3);

        FeedLogs.restart(log, new FeedId("Another1"));

        assertThat(log.read(1, 3, ALL)).isInstanceOf(Reading.Replaced.class);
        assertThat(log.read(2, 0, ALL)).isInstanceOf(Reading.AtEnd.class);
    }

    @Test
    void chunkIsReadOnceForAllWhoWaitForIt() {
        FeedLog log = FeedLogs.empty(1);
        append(log, events(0, 300), 300);
        AtomicInteger loads = new AtomicInteger();
        List<Runnable> tasks = new ArrayList<>();
        FeedHistory.Loader loader = FeedLogs.loader(log, events(0, 300), 256);
        var history = new FeedHistory(
                (generation, start, limit) -> {
                    loads.incrementAndGet();
                    return loader.load(generation, start, limit);
                },
                tasks::add,
                1 << 20);

        List<CompletableFuture<Chunk>> waiting =
                List.of(history.chunk(1, 0), history.chunk(1, 17), history.chunk(1, 255));
        tasks.forEach(Runnable::run);

        assertThat(waiting).allSatisfy(chunk -> assertThat(chunk.join().next()).isEqualTo(256));
        assertThat(history.chunk(1, 100)).isCompleted();
        assertThat(loads).hasValue(1);
    }

    private static List<FeedEvent> events(int from, int to) {
        List<FeedEvent> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(event(i, FeedType.PAPER, "paper" + i, 1));
        }
        return events;
    }
}
