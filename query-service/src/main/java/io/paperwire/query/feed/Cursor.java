package io.paperwire.query.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed, {@code <feed>-<offset>}: the id of the last event that a reader has.
 *
 * <p>The feed may itself hold or end with a dash, so the text is split at the last one. Offsets grow but are not
 * consecutive: transaction markers take some, so that any number up to the end is a place to go on from.
 */
public record Cursor(FeedId feed, long offset) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{" + FeedId.LENGTH + "})-(\\d{1,18})");

    /** @throws IllegalArgumentException if {@code offset} is negative */
    public Cursor {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset counts from 0: " + offset);
        }
    }

    /** Reads the text form; empty if {@code text} is not of it. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(new FeedId(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return feed + "-" + offset;
    }
}
