package io.paperwire.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail as RFC 9457 has it.
 *
 * @param detail what was wrong, and what would be right
 * @param instance the path that was asked for
 * @param parameter the parameter in question, if it is about one
 * @param errorId for an internal error: the same id stands in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String parameter,
        @Nullable String errorId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, @Nullable String instance) {
        return new Problem(type.urn(), type.title(), type.status(), detail, instance, null, null);
    }

    public Problem about(@Nullable String parameterName) {
        return new Problem(type, title, status, detail, instance, parameterName, errorId);
    }

    public Problem loggedAs(String id) {
        return new Problem(type, title, status, detail, instance, parameter, id);
    }
}
