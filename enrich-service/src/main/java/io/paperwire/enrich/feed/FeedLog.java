package io.paperwire.enrich.feed;

import io.paperwire.enrich.store.Outbox.Sent;
import io.paperwire.enrich.store.OutboxRow;
import java.util.List;
import java.util.function.Consumer;

/** The feed as the publisher sees it. */
public interface FeedLog {

    /**
     * Becomes the feed's only writer: an unfinished transaction of the writer before is gone, and that writer is fenced.
     *
     * @throws FeedException if that cannot be had now
     * @throws FencedException if another writer came meanwhile
     */
    Writer open() throws InterruptedException;

    /** The right to write, until another one opens the feed. */
    interface Writer extends AutoCloseable {

        /** Which incarnation of the feed this writes: the topic's id. */
        String feed();

        /** Whether that incarnation is still the one there is. */
        boolean isCurrent() throws InterruptedException;

        /** Hands over, page by page, all events that are committed behind {@code offset}. */
        void readAfter(long offset, Consumer<List<Sent>> page) throws InterruptedException;

        /**
         * Writes the rows in this order, all or none.
         *
         * @return where each stands now
         * @throws FencedException if another writer has taken over: nothing of this stands
         * @throws FeedException if it is not known whether they stand
         */
        List<Sent> send(List<OutboxRow> rows) throws InterruptedException;

        @Override
        void close();
    }

    /** The feed does not answer, or an outcome is not known. */
    final class FeedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FeedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Another writer has taken over. */
    final class FencedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FencedException(Throwable cause) {
            super("another publisher has taken over", cause);
        }
    }
}
