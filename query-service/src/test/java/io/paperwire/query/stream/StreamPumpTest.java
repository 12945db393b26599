package io.paperwire.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.feed.Cursor;
import io.paperwire.query.feed.FeedEvent;
import io.paperwire.query.feed.FeedHistory;
import io.paperwire.query.feed.FeedId;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedLogs;
import io.paperwire.query.feed.FeedSieve;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.feed.Selection;
import io.paperwire.query.filter.Filter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPumpTest {
    private static final Selection ALL = Selection.everything();

    private final List<FeedEvent> everything = new ArrayList<>();
    private final List<Runnable> historyTasks = new ArrayList<>();
    private final List<Runnable> clientTasks = new ArrayList<>();
    private final Sink sink = new Sink();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eachEventComesOnceAndInOrderHoweverReplayAndLiveFallTogether(long seed) {
        Random random = new Random(seed);
        FeedLog log = FeedLogs.empty(1 + random.nextInt(20));
        long end = grow(log, random, 0, 40);
        StreamPump pump = pump(log, 0, 1 + random.nextInt(30));

        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(6)) {
                case 0 -> end = grow(log, random, end, random.nextInt(5));
                case 1 -> sink.full = random.nextBoolean();
                case 2 -> runSome(historyTasks, random);
                case 3 -> runSome(clientTasks, random);
                case 4 -> pump.heartbeat(step, Long.MAX_VALUE);
                default -> pump.run(step);
            }
            if (pump.isEnded()) {
                break;
            }
        }
        finish(pump);

        List<String> expected = everything.stream()
                .map(event -> new Cursor(FeedLogs.FEED, event.offset()).toString())
                .toList();
        if (pump.isEnded()) {
            assertThat(sink.last()).contains("event: slow");
            assertThat(expected).startsWith(sink.ids().toArray(String[]::new));
        } else {
            assertThat(sink.ids()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void filteredClientGetsEachPaperThatItsFilterHoldsForOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        FeedLog log = FeedLogs.empty(1 + random.nextInt(20));
        Selection selection = new Selection(Selection.DEFAULT_TYPES, Filter.parse("title:wanted"));
        StreamPump pump = pump(log, 0, 1 + random.nextInt(30), selection);
        List<String> expected = new ArrayList<>();
        for (int offset = 0; offset < 120; offset++) {
            boolean isWanted = random.nextInt(4) == 0;
            FeedEvent event =
                    FeedLogs.paper(offset, titled("2601.%05d".formatted(offset), isWanted ? "Wanted" : "Other"));
            if (isWanted) {
                expected.add(new Cursor(FeedLogs.FEED, offset).toString());
            }
            everything.add(event);
            FeedLogs.append(log, List.of(event), offset + 1);
            switch (random.nextInt(4)) {
                case 0 -> pump.run(offset);
                case 1 -> runSome(historyTasks, random);
                case 2 -> runSome(clientTasks, random);
                default -> pump.heartbeat(offset, Long.MAX_VALUE);
            }
        }
        finish(pump);

        assertThat(sink.ids()).isEqualTo(expected);
    }

    @Test
    void clientThatTakesNothingIsCutWithAWayBack() {
        FeedLog log = FeedLogs.empty(10);
        StreamPump pump = pump(log, 0, 10);
        append(log, 0);
        pump.run(0);
        sink.full = true;
        append(log, 1);
        pump.run(1_000);

        pump.heartbeat(2_000, 10_000);
        assertThat(pump.isEnded()).isFalse();
        pump.heartbeat(20_000, 10_000);

        assertThat(sink.ended).isTrue();
        assertThat(sink.last())
                .contains("event: slow")
                .contains("\"lastEventId\":\"Feed-_-1-0\"")
                .doesNotContain("id: ");
    }

    @Test
    void liveClientThatFellOutOfMemoryIsCut() {
        FeedLog log = FeedLogs.empty(2);
        StreamPump pump = pump(log, 0, 10);
        pump.run(0);
        sink.full = true;
        for (int i = 0; i < 3; i++) {
            append(log, i);
            pump.run(i);
        }

        assertThat(sink.last()).contains("event: slow").contains("\"lastEventId\":\"earliest\"");
    }

    @Test
    void replacedLogIsToldAndReadFromItsBeginning() {
        FeedLog log = FeedLogs.empty(10);
        StreamPump pump = pump(log, 0, 10);
        append(log, 0);
        pump.run(0);

        FeedLogs.restart(log, new FeedId("Another1"));
        append(log, 0);
        pump.run(0);

        assertThat(String.join("", sink.written))
                .contains(
                        "event: reset\ndata: {\"after\":\"earliest\",\"feed\":\"Another1\",\"reason\":\"replaced\"}\n\nid: ");
    }

    @Test
    void restartIsTheLastEventAndSaysWhereToGoOn() {
        FeedLog log = FeedLogs.empty(10);
        StreamPump pump = pump(log, 0, 10);
        append(log, 0);
        pump.run(0);

        pump.restart();
        pump.run(0);
        pump.heartbeat(0, 0);

        assertThat(sink.last()).isEqualTo("event: restart\ndata: {\"lastEventId\":\"Feed-_-1-0\"}\n\n");
        assertThat(sink.ended).isTrue();
    }

    private StreamPump pump(FeedLog log, long next, int chunk) {
        return pump(log, next, chunk, ALL);
    }

    private StreamPump pump(FeedLog log, long next, int chunk, Selection selection) {
        var history = new FeedHistory(FeedLogs.loader(log, everything, chunk), historyTasks::add, 2_000);
        var feed = new StreamPump.Feed(log, history, new FeedSieve(historyTasks::add), FeedLogs.FEED, 1, next);
        return new StreamPump(feed, selection, sink, clientTasks::add);
    }

    private static Paper titled(String id, String title) {
        return Papers.of(id, 1, LocalDate.parse("2026-01-01"), "AI", title, "Summary");
    }

    private void append(FeedLog log, long offset) {
        FeedEvent event = FeedLogs.event(offset, FeedType.PAPER, "paper" + offset, 1);
        everything.add(event);
        FeedLogs.append(log, List.of(event), offset + 1);
    }

    private long grow(FeedLog log, Random random, long end, int count) {
        long next = end;
        for (int i = 0; i < count; i++) {
            append(log, next);
            // Transaction markers take offsets of their own.
            next += 1 + random.nextInt(2);
        }
        return next;
    }

    private void finish(StreamPump pump) {
        sink.full = false;
        do {
            pump.run(0);
            runAll(historyTasks);
            runAll(clientTasks);
        } while (!historyTasks.isEmpty() || !clientTasks.isEmpty());
    }

    private static void runSome(List<Runnable> tasks, Random random) {
        if (!tasks.isEmpty()) {
            tasks.remove(random.nextInt(tasks.size())).run();
        }
    }

    private static void runAll(List<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove(0).run();
        }
    }

    private static final class Sink implements StreamSink {
        private final List<String> written = new ArrayList<>();
        private boolean full;
        private boolean ended;

        @Override
        public boolean isFull() {
            return full;
        }

        @Override
        public void write(byte[] bytes) {
            written.add(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            ended = true;
        }

        String last() {
            return written.get(written.size() - 1);
        }

        List<String> ids() {
            return String.join("", written)
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring(4))
                    .toList();
        }
    }
}
