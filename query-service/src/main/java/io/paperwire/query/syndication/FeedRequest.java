package io.paperwire.query.syndication;

import io.paperwire.query.filter.Filter;
import io.paperwire.query.syndication.FeedDocument.Addresses;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed reader asks for.
 *
 * @param subject as it stands in the address
 * @param limit entries on the page at most
 * @param cursor where the page begins; null for the newest
 * @param base the address of the service, with a slash at its end
 */
record FeedRequest(
        String subject,
        FeedFormat format,
        @Nullable Filter filter,
        int limit,
        @Nullable String cursor,
        String base) {
    static final int LIMIT = 100;

    /**
     * The addresses of this page and its neighbours.
     *
     * @param path below {@code feeds/}, escaped, without the form
     * @param query what always stands behind the question mark, escaped; empty for nothing
     * @param home what a person opens instead, below the base
     * @param next the cursor of the next page
     */
    Addresses addresses(String path, String query, String home, Optional<String> next) {
        String feed = base + "feeds/" + path + "." + format.extension();
        return new Addresses(
                base + home,
                page(feed, query, Optional.ofNullable(cursor)),
                page(feed, query, Optional.empty()),
                next.map(place -> page(feed, query, Optional.of(place))));
    }

    private String page(String feed, String query, Optional<String> place) {
        String parameters = Stream.of(
                        query,
                        limit == LIMIT ? "" : "limit=" + limit,
                        place.map(cursor -> "cursor=" + FeedSubject.escape(cursor))
                                .orElse(""))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? feed : feed + "?" + parameters;
    }
}
