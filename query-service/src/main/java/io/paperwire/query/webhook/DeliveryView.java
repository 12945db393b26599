package io.paperwire.query.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook, in the delivery log.
 *
 * @param eventId the header {@code webhook-id} of every attempt
 * @param key arXiv id, board slug or digest that it tells of
 * @param status {@code pending}, {@code delivered} or {@code failed}
 * @param attempts so far
 * @param nextAt when it is tried next; null when it is not
 * @param doneAt when it was delivered or given up
 * @param lastStatus what the receiver answered last; null when it did not
 * @param lastError why the last attempt failed
 */
public record DeliveryView(
        long id,
        String eventId,
        String type,
        String key,
        int revision,
        String status,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant doneAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {}
