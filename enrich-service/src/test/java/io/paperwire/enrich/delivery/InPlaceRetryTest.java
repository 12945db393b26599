package io.paperwire.enrich.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InPlaceRetryTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final InPlaceRetry retry = new InPlaceRetry(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void whatFailsIsTriedUntilItIsDone() {
        var attempts = new AtomicInteger();
        retry.untilDone("x", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
        });
        assertThat(attempts).hasValue(3);
        assertThat(retry.stalls()).isEmpty();
    }

    @Test
    void stoppingAwaitsWhatIsUnderWay() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        CompletableFuture<Void> attempt = CompletableFuture.runAsync(() -> retry.untilDone("x", () -> {
            begun.countDown();
            end.await();
        }));
        begun.await();
        CompletableFuture<Boolean> stopping = CompletableFuture.supplyAsync(() -> stop(LIMIT));
        assertThat(stopping).isNotDone();
        end.countDown();
        assertThat(stopping.get()).isTrue();
        assertThat(attempt.get()).isNull();
    }

    @Test
    void stoppingDoesNotAwaitForeverWhatDoesNotEnd() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        CompletableFuture<Void> attempt = CompletableFuture.runAsync(() -> retry.untilDone("x", () -> {
            begun.countDown();
            end.await();
        }));
        begun.await();
        assertThat(stop(AT_ONCE)).isFalse();
        end.countDown();
        attempt.get();
    }

    @Test
    void stoppingEndsTheWaitForTheNextAttempt() throws Exception {
        var failed = new CountDownLatch(1);
        CompletableFuture<Void> attempt = CompletableFuture.runAsync(() -> retry.untilDone("x", () -> {
            failed.countDown();
            throw new IllegalStateException("away");
        }));
        failed.await();
        assertThat(stop(LIMIT)).isTrue();
        assertThatThrownBy(attempt::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void nothingBeginsAfterTheStop() {
        assertThat(stop(LIMIT)).isTrue();
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> retry.untilDone("x", attempts::incrementAndGet))
                .isInstanceOf(CancellationException.class);
        assertThat(attempts).hasValue(0);
    }

    private boolean stop(Duration limit) {
        try {
            return retry.stop(limit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
