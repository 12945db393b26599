package io.paperwire.query.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The last value of a page of values that are ordered by a number and then by name. It names a place in the order and not a count, so that values that come meanwhile neither
 * repeat nor hide others.
 *
 * @param key what it is ordered by
 */
public record RankCursor(double key, String name) {
    /** A place behind which values may stand, whatever they are ordered by. */
    public static final String EXAMPLE = "LTMuMCBsYW5ndWFnZSBtb2RlbA";

    /** Reads the text form; empty if {@code text} is not of it. */
    public static Optional<RankCursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new RankCursor(Double.parseDouble(plain.substring(0, space)), plain.substring(space + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text form, safe in an address. Callers are promised nothing about what it holds. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
