package io.paperwire.enrich.delivery;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that an event brings on itself, every time, from those that pass.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL, error codes</a>
 */
public final class Failures {
    // Data exception, integrity constraint violation, program limit exceeded: a matter of the values.
    private static final Set<String> OF_VALUES = Set.of("22", "23", "54");

    private Failures() {}

    /** Whether trying again is in vain. Everything unknown may pass: an event is set aside only for its own fault. */
    public static boolean isPermanent(Throwable failure) {
        if (first(failure, UnprocessableEventException.class).isPresent()) {
            return true;
        }
        return first(failure, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.length() == 5 && OF_VALUES.contains(state.substring(0, 2)))
                .isPresent();
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
