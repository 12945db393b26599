package io.paperwire.query.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status that the receiver answered; null when it did not
 * @param error why it failed; null when it did not
 * @param retryAfter how long the receiver wants to be left alone
 */
record Outcome(@Nullable Integer status, @Nullable String error, Optional<Duration> retryAfter) {
    private static final int GONE = 410;
    private static final Duration LONGEST = Duration.ofHours(24);

    static Outcome failed(String error) {
        return new Outcome(null, error, Optional.empty());
    }

    /** @param retryAfter the header of that name; null when there is none */
    static Outcome answered(int status, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return new Outcome(status, null, Optional.empty());
        }
        String error = status >= 300 && status < 400
                ? "answered " + status + ": redirects are not followed"
                : "answered " + status;
        return new Outcome(status, error, seconds(retryAfter));
    }

    boolean isDelivered() {
        return error == null;
    }

    /** The receiver wants no message any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** How long to wait for the next attempt; empty when there is none. */
    Optional<Duration> wait(int attempts, RandomGenerator random) {
        if (isDelivered() || isGone()) {
            return Optional.empty();
        }
        return RetrySchedule.after(attempts, random)
                .map(wait ->
                        retryAfter.filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
    }

    /** Whole or decimal seconds; the date form is rare and counts as none. */
    private static Optional<Duration> seconds(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofMillis((long) Math.ceil(Double.parseDouble(retryAfter.strip()) * 1_000));
        return Optional.of(asked.compareTo(LONGEST) > 0 ? LONGEST : asked);
    }
}
