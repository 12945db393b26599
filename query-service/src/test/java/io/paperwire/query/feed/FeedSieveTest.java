package io.paperwire.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.query.Papers;
import io.paperwire.query.filter.Filter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedSieveTest {
    private final List<Runnable> tasks = new ArrayList<>();
    private final FeedSieve sieve = new FeedSieve(tasks::add);
    private final Chunk chunk = new Chunk(
            10,
            20,
            List.of(
                    FeedLogs.event(10, FeedType.DIGEST, "a/b.md", 1),
                    paper(11, "A survey of diffusion"),
                    paper(12, "Flow matching"),
                    FeedLogs.event(15, FeedType.BOARD, "aime", 1),
                    FeedLogs.paper(17, Papers.withdrawn("2601.00017", 2)),
                    FeedLogs.event(18, FeedType.PAPER, "no paper at all", 1)));

    @Test
    void filterIsAskedOnceHoweverManyReadersHaveIt() throws Exception {
        List<CompletableFuture<Slice>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(sieve.slice(1, chunk, 10, selection("title:diffusion")));
            answers.add(sieve.slice(1, chunk, 10, selection("title:diffusion  ")));
        }
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();
        answers.add(sieve.slice(1, chunk, 10, selection("title:diffusion")));

        assertThat(tasks).isEmpty();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().bytes())
                        .isSameAs(answers.get(0).join().bytes())
                        .isSameAs(chunk.events().get(1).frame()));
    }

    @Test
    void filtersThatAskMeanwhileShareOneIndexAndOneThatComesLaterIsAnsweredToo() throws Exception {
        CompletableFuture<Slice> one = sieve.slice(1, chunk, 10, selection("diffusion"));
        CompletableFuture<Slice> other = sieve.slice(1, chunk, 10, selection("flow"));
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();
        CompletableFuture<Slice> later = sieve.slice(1, chunk, 10, selection("survey"));
        tasks.remove(0).run();

        assertThat(ids(one)).containsExactly("Feed-_-1-11");
        assertThat(ids(other)).containsExactly("Feed-_-1-12");
        assertThat(ids(later)).containsExactly("Feed-_-1-11");
    }

    @Test
    void boardsAndDigestsPassEveryFilterAndWithdrawalsAreJudgedByTheirPaper() throws Exception {
        var everything = new Selection(EnumSet.allOf(FeedType.class), Filter.parse("id:2601.00017"));
        CompletableFuture<Slice> all = sieve.slice(1, chunk, 10, everything);
        CompletableFuture<Slice> rest = sieve.slice(1, chunk, 16, everything);
        tasks.forEach(Runnable::run);

        assertThat(ids(all)).containsExactly("Feed-_-1-10", "Feed-_-1-15", "Feed-_-1-17");
        assertThat(ids(rest)).containsExactly("Feed-_-1-17");
        assertThat(all.join().next()).isEqualTo(20);
    }

    @Test
    void wordOfAnyLengthIsTaken() throws Exception {
        Chunk hostile = new Chunk(0, 2, List.of(paper(0, "x".repeat(200_000) + " diffusion"), paper(1, "Other")));

        CompletableFuture<Slice> answer = sieve.slice(1, hostile, 0, selection("title:diffusion"));
        tasks.forEach(Runnable::run);

        assertThat(ids(answer)).containsExactly("Feed-_-1-0");
    }

    @Test
    void sameOffsetsOfAnotherLogAreAskedAnew() throws Exception {
        CompletableFuture<Slice> before = sieve.slice(1, chunk, 10, selection("diffusion"));
        CompletableFuture<Slice> after =
                sieve.slice(2, new Chunk(10, 20, List.of(paper(11, "Other"))), 10, selection("diffusion"));
        tasks.forEach(Runnable::run);

        assertThat(ids(before)).hasSize(1);
        assertThat(ids(after)).isEmpty();
    }

    private static Selection selection(String filter) throws Exception {
        return new Selection(Selection.DEFAULT_TYPES, Filter.parse(filter));
    }

    private static List<String> ids(CompletableFuture<Slice> slice) {
        return new String(slice.join().bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static FeedEvent paper(long offset, String title) {
        return FeedLogs.paper(
                offset,
                Papers.of("2601.%05d".formatted(offset), 1, LocalDate.parse("2026-01-01"), "AI", title, "Summary"));
    }
}
