package io.paperwire.query.filter;

import io.paperwire.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads filters that come over HTTP. */
public final class FilterMapper {
    private FilterMapper() {}

    /** @throws ProblemException if {@code text} is no filter: a 400 about {@code parameter} that points at the character */
    public static Filter parse(String parameter, String text) {
        try {
            return Filter.parse(text);
        } catch (FilterException e) {
            throw ProblemException.unreadableParameter(parameter, String.valueOf(e.getMessage()), e);
        }
    }

    /** The same for a parameter that may be left out; an empty one is. */
    public static Optional<Filter> optional(String parameter, @Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse(parameter, text));
    }
}
