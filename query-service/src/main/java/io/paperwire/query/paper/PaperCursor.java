package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last paper of a page in the order of lists: day, newest first, undated last; then id, highest first.
 *
 * <p>It names a place in the order and not a count, so that papers that arrive meanwhile neither repeat nor hide others.
 *
 * @param date null for a paper without date
 */
public record PaperCursor(@Nullable LocalDate date, ArxivId id) {
    /** A place behind which papers may stand. */
    static final String EXAMPLE = "MjAyNS0wNS0xMyAyNTA1LjA3NjA4";

    /** Reads the text form; empty if {@code text} is not of it. */
    public static Optional<PaperCursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new PaperCursor(
                            parts[0].isEmpty() ? null : LocalDate.parse(parts[0]), new ArxivId(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text form, safe in an address. Callers are promised nothing about what it holds. */
    @Override
    public String toString() {
        String plain = (date == null ? "" : date) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
