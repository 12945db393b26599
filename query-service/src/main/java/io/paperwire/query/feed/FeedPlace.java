package io.paperwire.query.feed;

/** Offsets as readers are told of them: as the id of the last event before, or the word for the beginning. */
public final class FeedPlace {
    /** What a reader says that wants everything the feed holds. */
    public static final String EARLIEST = "earliest";

    private FeedPlace() {}

    /** The value of {@code lastEventId} that makes a stream begin at {@code next}. */
    public static String before(FeedId feed, long next) {
        return next == 0 ? EARLIEST : new Cursor(feed, next - 1).toString();
    }

    /** The value of {@code lastEventId} that makes a stream begin with what comes behind {@code state}. */
    public static String end(FeedLog.State state) {
        return before(state.feed(), state.end());
    }
}
