package io.paperwire.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the feed's end: the status that readiness tells, and answers for those who must know where the
 * broker's log ends at this moment, because a cursor may come from an instance that has read further.
 */
public final class FeedTail {
    private List<CompletableFuture<Long>> asking = new ArrayList<>();
    private FeedStatus status = FeedStatus.STARTING;
    private boolean caughtUpOnce;
    private @Nullable String trouble;

    public synchronized FeedStatus status() {
        return status;
    }

    /** What keeps Kafka away, for the health report; null while it answers. */
    public synchronized @Nullable String trouble() {
        return trouble;
    }

    /** Whether the end of the feed was reached since this instance started, so that streams can be served. */
    public synchronized boolean caughtUpOnce() {
        return caughtUpOnce;
    }

    /** The offset behind the broker's last committed record, asked after this call. */
    public synchronized CompletableFuture<Long> confirmed() {
        var answer = new CompletableFuture<Long>();
        asking.add(answer);
        return answer;
    }

    synchronized boolean isAsked() {
        return !asking.isEmpty();
    }

    /** Takes those who ask, to be answered with an end that is fetched afterwards. */
    synchronized List<CompletableFuture<Long>> takeQuestions() {
        List<CompletableFuture<Long>> taken = asking;
        asking = new ArrayList<>();
        return taken;
    }

    synchronized void now(FeedStatus next) {
        status = next;
        trouble = null;
        caughtUpOnce |= next == FeedStatus.LIVE;
    }

    /** @return whether this is new */
    synchronized boolean away(String why) {
        boolean isNew = trouble == null;
        status = FeedStatus.AWAY;
        trouble = why;
        return isNew;
    }
}
