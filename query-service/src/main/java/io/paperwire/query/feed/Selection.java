package io.paperwire.query.feed;

import io.paperwire.query.filter.Filter;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants of the feed.
 *
 * @param types the kinds of events
 * @param filter holds for the papers that it wants, listed and withdrawn ones; null for all. Boards and digests are no
 *     papers: whoever asks for them gets all of them
 */
public record Selection(Set<FeedType> types, @Nullable Filter filter) {
    /** Without {@code types=}. */
    public static final Set<FeedType> DEFAULT_TYPES = Set.of(FeedType.PAPER, FeedType.WITHDRAWN);

    private static final Selection EVERYTHING = of(EnumSet.allOf(FeedType.class));

    public Selection {
        types = Set.copyOf(types);
    }

    /** All events of these types. */
    public static Selection of(Set<FeedType> types) {
        return new Selection(types, null);
    }

    /** Every event of the feed. */
    public static Selection everything() {
        return EVERYTHING;
    }
}
