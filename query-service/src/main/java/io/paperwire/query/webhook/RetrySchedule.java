package io.paperwire.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: the example schedule of the Standard Webhooks specification, each wait up to a
 * tenth longer, so that what failed together does not come back together.
 */
final class RetrySchedule {
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * The wait behind an attempt that failed; empty when it was the last.
     *
     * @param attempts how many there were, from 1
     */
    static Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(attempts - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble())));
    }
}
