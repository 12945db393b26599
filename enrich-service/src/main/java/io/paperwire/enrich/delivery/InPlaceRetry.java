package io.paperwire.enrich.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does a thing until it is done, however long what it needs is away: order is kept, nothing is lost, and the health of
 * the service says what it is waiting for.
 */
public final class InPlaceRetry {
    private static final Logger LOG = Logger.getLogger(InPlaceRetry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    // Everything under way, and one for the service itself until it stops.
    private final Phaser underWay = new Phaser(1);
    private final Map<String, Stall> stalls = new ConcurrentHashMap<>();

    public InPlaceRetry(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param subject names the thing in logs and health
     * @throws CancellationException when the service stops before it is done
     */
    public void untilDone(String subject, Attempt attempt) {
        if (stopped.getCount() == 0 || underWay.register() < 0) {
            throw cancelled(subject, null);
        }
        try {
            repeat(subject, attempt);
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    private void repeat(String subject, Attempt attempt) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                attempt.run();
                if (stalls.remove(subject) != null) {
                    LOG.infof("%s goes on", subject);
                }
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancelled(subject, e);
            } catch (Exception e) {
                report(subject, e);
            }
            await(subject, pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    /**
     * Begins nothing more and ends all waiting: the service stops.
     *
     * @return whether every attempt that was under way ended within {@code limit}
     */
    public boolean stop(Duration limit) throws InterruptedException {
        int phase = underWay.getPhase();
        stopped.countDown();
        underWay.arriveAndDeregister();
        try {
            underWay.awaitAdvanceInterruptibly(phase, limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What is being tried again at present, by subject. */
    public Map<String, Stall> stalls() {
        return Map.copyOf(stalls);
    }

    private void report(String subject, Exception failure) {
        String reason = String.valueOf(failure.getMessage());
        Stall before = stalls.get(subject);
        stalls.put(subject, new Stall(before == null ? clock.instant() : before.since(), reason));
        if (before == null || !before.reason().equals(reason)) {
            LOG.warnf(failure, "%s waits and tries again", subject);
        }
    }

    private void await(String subject, Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw cancelled(subject, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(subject, e);
        }
    }

    private static CancellationException cancelled(String subject, @Nullable Exception cause) {
        var cancelled = new CancellationException(subject + ": the service stops");
        if (cause != null) {
            cancelled.initCause(cause);
        }
        return cancelled;
    }

    /** One try; whatever it throws is tried again. */
    @FunctionalInterface
    public interface Attempt {
        void run() throws Exception;
    }

    /** A thing that does not get on, since when and why. */
    public record Stall(Instant since, String reason) {}
}
