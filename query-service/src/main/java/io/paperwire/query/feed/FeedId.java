package io.paperwire.query.feed;

import java.util.regex.Pattern;

/**
 * Which log the offsets count in: the first {@value #LENGTH} characters of the Kafka topic id, so that a cursor of a log
 * that was made anew is recognised.
 */
public record FeedId(String value) {
    static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    /** @throws IllegalArgumentException if {@code value} is not of the form */
    public FeedId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a feed: \"" + value + "\" (expected 8 characters of a topic id)");
        }
    }

    /** The feed of a topic, by its full id. */
    public static FeedId of(String topicId) {
        return new FeedId(topicId.substring(0, Math.min(LENGTH, topicId.length())));
    }

    @Override
    public String toString() {
        return value;
    }
}
