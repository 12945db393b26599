package io.paperwire.query.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a webhook are to be sent again; null means any.
 *
 * @param since when they came into the log, or later
 * @param until before when they came into the log
 */
public record Redelivery(
        @Nullable Long id,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String status) {
    private static final Set<String> FIELDS = new TreeSet<>(Set.of("since", "until", "status"));
    private static final Set<String> STATUSES = new TreeSet<>(Set.of("pending", "delivered", "failed"));

    static Redelivery one(long id) {
        return new Redelivery(id, null, null, null);
    }

    /** @throws ProblemException if a field is unknown or not what it should be */
    static Redelivery read(@Nullable JsonNode form) {
        if (form == null || !form.isObject()) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, "The body is no JSON object: expected one with " + FIELDS);
        }
        for (Iterator<String> names = form.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new ProblemException(
                        ProblemType.INVALID_BODY,
                        "\"%s\" is no field here: expected some of %s".formatted(name, FIELDS));
            }
        }
        JsonNode status = form.path("status");
        if (!status.isMissingNode() && !STATUSES.contains(status.asText())) {
            throw WebhookForm.invalid("status", status, "one of " + STATUSES);
        }
        return new Redelivery(
                null,
                time("since", form.path("since")),
                time("until", form.path("until")),
                status.isMissingNode() ? null : status.asText());
    }

    private static @Nullable Instant time(String field, JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        try {
            return Instant.parse(value.asText());
        } catch (DateTimeException e) {
            throw WebhookForm.invalid(field, value, "a time such as 2025-05-13T06:02:11Z");
        }
    }

    /** How many messages are sent again. */
    public record Count(int messages) {}
}
