package io.paperwire.query.feed;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells repeats from news: an event is a repeat when its key had that revision, or a higher one, at a smaller offset.
 *
 * <p>The judgement must be the same on every instance and after every restart, or a client that resumes elsewhere would
 * miss an event or get it twice. It therefore depends on nothing but the log: each reader begins at the log's first
 * record and sees every record once, in order. What that costs is bounded by the number of papers, boards and digests,
 * not of events: one map entry each, about 100 bytes.
 */
final class RevisionGuard {
    private final Map<FeedType, Map<String, Integer>> highest = new EnumMap<>(FeedType.class);

    /** Takes note of the event and tells whether it is the first with its revision or a higher one. */
    boolean isNews(FeedEvent event) {
        Map<String, Integer> revisions = highest.computeIfAbsent(event.type().counted(), type -> new HashMap<>());
        Integer before = revisions.get(event.key());
        if (before != null && before >= event.revision()) {
            return false;
        }
        revisions.put(event.key(), event.revision());
        return true;
    }
}
