package io.paperwire.query.webhook;

import io.paperwire.query.feed.FeedType;
import io.paperwire.query.filter.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one webhook is told of, and how.
 *
 * @param url where messages go; empty for none yet
 * @param filter the papers; null for all
 * @param types the kinds of events, in their own order
 * @param isActive whether messages are sent
 */
record Webhook(
        String url,
        @Nullable Filter filter,
        List<FeedType> types,
        Template template,
        String description,
        boolean isActive) {
    /** What a new one is unless its form says otherwise. */
    static final Webhook BLANK =
            new Webhook("", null, List.of(FeedType.PAPER, FeedType.WITHDRAWN), Template.STANDARD, "", true);

    Webhook {
        types = List.copyOf(types);
    }
}
