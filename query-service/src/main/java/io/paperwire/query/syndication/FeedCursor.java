package io.paperwire.query.syndication;

import io.paperwire.model.ArxivId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place among the papers in the order of feeds: last added first, then by id.
 *
 * @param addedAt of the last paper on the page before
 */
record FeedCursor(Instant addedAt, ArxivId id) {
    static final String EXAMPLE = "MjA5OS0wMS0wMVQwMDowMDowMFogOTkwMS4wMDAwMQ";
    static final String EXPECTED = "what the link to the page has";

    static Optional<FeedCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new FeedCursor(Instant.parse(parts[0]), new ArxivId(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String plain = addedAt + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
