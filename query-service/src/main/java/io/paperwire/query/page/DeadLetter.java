package io.paperwire.query.page;

import java.time.Instant;

/**
 * A record that could not be processed and was set aside.
 *
 * @param topic that it came on, with its place there
 */
public record DeadLetter(String topic, int partition, long offset, String reason, Instant at) {
    public String when() {
        return Times.label(at);
    }
}
