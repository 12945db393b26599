package io.paperwire.query.stream;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.feed.Cursor;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.feed.Selection;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterMapper;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the stream.
 *
 * @param selection the events that it wants
 * @param from where it wants to go on
 */
record StreamRequest(Selection selection, From from) {
    static final String TYPES = "types";
    static final String FILTER = "filter";
    static final String LAST_EVENT_ID = "lastEventId";
    private static final Set<String> PARAMETERS = new TreeSet<>(Set.of(TYPES, FILTER, LAST_EVENT_ID));

    /**
     * Reads a request. The header counts before the parameter: a browser that connects again sends its newer id there
     * and repeats the address, with the older one, as it is.
     *
     * @param parameterNames every query parameter that was given
     * @throws ProblemException if a parameter is unknown or a value is not of its form
     */
    static StreamRequest parse(
            Iterable<String> parameterNames,
            @Nullable String types,
            @Nullable String filter,
            @Nullable String lastEventIdHeader,
            @Nullable String lastEventIdParameter) {
        for (String name : parameterNames) {
            if (!PARAMETERS.contains(name)) {
                throw ProblemException.unknownParameter(name, PARAMETERS);
            }
        }
        boolean inHeader = lastEventIdHeader != null && !lastEventIdHeader.isBlank();
        String lastEventId = inHeader ? lastEventIdHeader : lastEventIdParameter;
        return new StreamRequest(
                new Selection(types(types), filter(filter)),
                from(inHeader ? "Last-Event-ID" : LAST_EVENT_ID, lastEventId == null ? "" : lastEventId));
    }

    private static Set<FeedType> types(@Nullable String names) {
        if (names == null) {
            return Selection.DEFAULT_TYPES;
        }
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .map(name -> FeedType.of(name)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                TYPES,
                                names,
                                "one or more, separated by commas, of "
                                        + Arrays.stream(FeedType.values())
                                                .map(FeedType::label)
                                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.toSet());
    }

    /** A filter that is there and empty would pass everything, which nobody asks for in this way. */
    private static @Nullable Filter filter(@Nullable String text) {
        return text == null ? null : FilterMapper.parse(FILTER, text);
    }

    private static From from(String parameter, String text) {
        if (text.isBlank()) {
            return new From.Live();
        }
        if (text.equals(FeedPlace.EARLIEST)) {
            return new From.Earliest();
        }
        Optional<Cursor> cursor = Cursor.parse(text);
        return new From.After(cursor.orElseThrow(() -> ProblemException.invalidParameter(
                parameter, text, "the id of an event, such as Xh2_9f-K-1234, or \"" + FeedPlace.EARLIEST + "\"")));
    }

    /** Where a client wants to begin. */
    sealed interface From {
        /** With what comes from now on. */
        record Live() implements From {}

        /** With the first event that the feed holds. */
        record Earliest() implements From {}

        /** Behind the last event that it has. */
        record After(Cursor cursor) implements From {}
    }
}
