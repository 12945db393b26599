package io.paperwire.query.board;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The last board of a page: its key in the order asked for, and its slug. */
public record BoardCursor(double key, String slug) {
    /** A place that all boards stand before, in any order. */
    static final String EXAMPLE = "LTEuMEUyMCAt";

    static Optional<BoardCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new BoardCursor(Double.parseDouble(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + " " + slug).getBytes(StandardCharsets.UTF_8));
    }
}
