package io.paperwire.query.feed;

import java.util.List;

/**
 * What outlives this process of its reading of the feed: how far it got, which revision of each paper, board and digest
 * it met last, and which records count for nothing. All called by the one thread that reads.
 *
 * <p>Which events are repeats must be judged alike on every instance and after every restart, or a client that resumes
 * elsewhere would miss an event or get it twice: an event is one when its key had that revision, or a higher one, at a
 * smaller offset. So what is remembered and the position move together, or not at all.
 */
public interface FeedMemory {
    /**
     * Opens the memory for a log, and begins it anew when it is of another one, was lost or cannot be read.
     *
     * @param begin the first offset that the log holds
     * @param end the offset behind its last record at this moment
     */
    Start open(String topicId, long begin, long end);

    /**
     * Takes the next stretch of the log, which begins where the one before ended.
     *
     * @param garbled offsets of records that are no events
     * @param end the offset behind the stretch
     * @return the offsets of the events that are repeats
     */
    List<Long> take(List<FeedEvent> events, List<Long> garbled, long end);

    /** Lets searches find what was taken: called before clients are told of it, where that does not cost too much. */
    void show();

    /**
     * Where reading goes on.
     *
     * @param position the first offset that is not remembered
     * @param dropped offsets before it that are repeats or garbled, in growing order
     */
    record Start(long position, List<Long> dropped) {
        public Start {
            dropped = List.copyOf(dropped);
        }
    }
}
