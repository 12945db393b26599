package io.paperwire.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as callers see it.
 *
 * @param filter in its canonical text; null for all papers
 * @param status {@code active} or {@code disabled}
 * @param statusReason why it was disabled; null when it was not, or on purpose
 * @param secret signs the messages; told only once, when it is made
 */
public record WebhookView(
        String id,
        String url,
        @Nullable String filter,
        List<String> types,
        String template,
        String description,
        String status,
        @Nullable String statusReason,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    WebhookView withSecret(Secret told) {
        return new WebhookView(
                id,
                url,
                filter,
                types,
                template,
                description,
                status,
                statusReason,
                createdAt,
                updatedAt,
                told.value());
    }
}
