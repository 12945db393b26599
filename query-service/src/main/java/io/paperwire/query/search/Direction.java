package io.paperwire.query.search;

import java.util.Optional;

/**
 * A key of an order as it is asked for: {@code date}, {@code date:asc}, {@code date:desc} or {@code -date}.
 *
 * @param sign which way it is to go: asc, desc, or "" for the way that it usually goes
 */
record Direction(String word, String sign) {

    /** Empty if {@code text} is not of one of the forms. */
    static Optional<Direction> parse(String text) {
        if (text.startsWith("-")) {
            return text.indexOf(':') < 0 ? Optional.of(new Direction(text.substring(1), "desc")) : Optional.empty();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.of(new Direction(text, ""));
        }
        String sign = text.substring(colon + 1);
        return sign.equals("asc") || sign.equals("desc")
                ? Optional.of(new Direction(text.substring(0, colon), sign))
                : Optional.empty();
    }

    boolean isDescending(boolean usually) {
        return sign.isEmpty() ? usually : sign.equals("desc");
    }
}
