package io.paperwire.query.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/** The last digest of a page in the order of lists: latest arrival first, then name, highest first. */
public record DigestCursor(Instant arrivedAt, String digest) {
    /** A place behind which all digests stand. */
    static final String EXAMPLE = "MjA5OS0wMS0wMVQwMDowMDowMFogc2VlZHMvMjAyNS0wNS0xMy5tZA";

    /** Reads the text form; empty if {@code text} is not of it. */
    public static Optional<DigestCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new DigestCursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text form, safe in an address. Callers are promised nothing about what it holds. */
    @Override
    public String toString() {
        String plain = arrivedAt + " " + digest;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
