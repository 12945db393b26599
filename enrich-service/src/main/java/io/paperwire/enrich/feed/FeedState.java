package io.paperwire.enrich.feed;

import io.paperwire.enrich.feed.FeedLog.FeedException;
import io.paperwire.enrich.feed.FeedLog.FencedException;
import io.paperwire.enrich.feed.FeedLog.Writer;
import io.paperwire.enrich.store.Lease;
import io.paperwire.enrich.store.Outbox;
import io.paperwire.enrich.store.Outbox.Sent;
import io.paperwire.enrich.store.OutboxRow;
import java.time.Duration;
import java.util.List;

/**
 * Where the publisher of the feed stands.
 *
 * <pre>
 * Waiting ── lease ──▶ TakingOver ── feed read to its end, what is there marked ──▶ Publishing
 *    ▲                    ▲                                                             │
 *    └── lease lost, fenced ── outcome unknown, feed made anew ─────────────────────────┘
 * </pre>
 */
sealed interface FeedState {

    /** One step: does what this state is there for and says what comes next. */
    Turn next(Parts parts) throws InterruptedException;

    /** Gives up what this state holds. */
    default void close() {}

    /** What the publisher works with. */
    record Parts(Lease lease, Outbox outbox, FeedLog log) {}

    /**
     * The state to go on with.
     *
     * @param pause how long at most to wait before, unless someone has news
     * @param trouble why it does not get on; empty when it does
     */
    record Turn(FeedState state, Duration pause, String trouble) {
        static final Duration IDLE = Duration.ofMillis(100);
        static final Duration BACK_OFF = Duration.ofMillis(500);

        static Turn at(FeedState state) {
            return new Turn(state, Duration.ZERO, "");
        }

        static Turn after(Duration pause, FeedState state) {
            return new Turn(state, pause, "");
        }

        static Turn troubled(FeedState state, RuntimeException trouble) {
            return new Turn(state, BACK_OFF, String.valueOf(trouble.getMessage()));
        }
    }

    /** Someone else publishes. */
    record Waiting() implements FeedState {
        @Override
        public Turn next(Parts parts) {
            return parts.lease().acquire() ? Turn.at(new TakingOver()) : Turn.after(Turn.BACK_OFF, this);
        }
    }

    /** This instance has the lease, and must learn what the one before has done. */
    record TakingOver() implements FeedState {
        @Override
        public Turn next(Parts parts) throws InterruptedException {
            if (!parts.lease().acquire()) {
                return Turn.at(new Waiting());
            }
            Writer writer;
            try {
                writer = parts.log().open();
            } catch (FencedException e) {
                return Turn.troubled(new Waiting(), e);
            } catch (FeedException e) {
                return Turn.troubled(this, e);
            }
            boolean taken = false;
            try {
                Turn turn = takeOver(parts, writer);
                taken = turn.state() instanceof Publishing;
                return turn;
            } catch (FeedException e) {
                return Turn.troubled(this, e);
            } finally {
                if (!taken) {
                    writer.close();
                }
            }
        }

        private static Turn takeOver(Parts parts, Writer writer) throws InterruptedException {
            // Opening may have taken longer than the lease lasts, and then have fenced the one who has it now.
            if (!parts.lease().acquire()) {
                return Turn.at(new Waiting());
            }
            long highest = parts.outbox().adopt(writer.feed());
            writer.readAfter(highest, page -> parts.outbox().mark(writer.feed(), page));
            return Turn.at(Publishing.with(writer));
        }
    }

    /**
     * This instance publishes. Everything that is on the feed is marked, but for what is under way.
     *
     * @param quiet turns without anything to send since the feed was last asked which incarnation it is
     */
    record Publishing(Writer writer, int quiet) implements FeedState {
        /** Two seconds: soon for a feed that was made anew, and next to nothing for Kafka. */
        static final int QUIET_TURNS = 20;

        static Publishing with(Writer writer) {
            return new Publishing(writer, 0);
        }

        @Override
        public Turn next(Parts parts) throws InterruptedException {
            if (!parts.lease().keep()) {
                writer.close();
                return Turn.at(new Waiting());
            }
            List<OutboxRow> rows = parts.outbox().unsent();
            if (rows.isEmpty() && quiet < QUIET_TURNS) {
                return Turn.after(Turn.IDLE, new Publishing(writer, quiet + 1));
            }
            try {
                if (!writer.isCurrent()) {
                    writer.close();
                    return Turn.at(new TakingOver());
                }
                if (rows.isEmpty()) {
                    return Turn.after(Turn.IDLE, with(writer));
                }
                List<Sent> sent = writer.send(rows);
                parts.outbox().mark(writer.feed(), sent);
                return Turn.at(with(writer));
            } catch (FencedException e) {
                writer.close();
                return Turn.troubled(new Waiting(), e);
            } catch (RuntimeException e) {
                // Sent or not, marked or not: the feed itself knows.
                writer.close();
                return Turn.troubled(new TakingOver(), e);
            }
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
