package io.paperwire.query.webhook;

import io.paperwire.query.feed.FeedEvent;
import io.paperwire.query.store.Database;
import io.paperwire.query.store.Database.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes events from the feed into the deliveries of webhooks: position and deliveries move in one transaction. */
@ApplicationScoped
public class DispatchRepository {
    /** How far a clock may be behind when it is judged which events of a feed that was made anew are known already. */
    private static final String SLACK = "1 hour";

    private final Database database;

    public DispatchRepository(Database database) {
        this.database = database;
    }

    /** The active webhooks that have not looked at everything below {@code end}. */
    List<String> behind(String feed, long end) {
        return database.list("""
                select id from subscription.webhook
                where status = 'active' and (feed <> ? or next_offset < ?) order by id
                """, rows -> rows.getString(1), feed, end);
    }

    /**
     * Moves one webhook on, if no other instance does so at this moment.
     *
     * @param feed the present one
     * @param begin its first offset: where a webhook of another feed goes on
     * @param step chooses the events and the next place
     * @return whether it was moved
     */
    boolean advance(String webhook, String feed, long begin, Step step) {
        return database.transaction(transaction -> {
            Optional<Reader> reader =
                    transaction.list("""
                            select filter, types, feed, next_offset, skip_before from subscription.webhook
                            where id = ? and status = 'active' for update skip locked
                            """, Reader::of, webhook).stream().findFirst();
            if (reader.isEmpty()) {
                return false;
            }
            Reader at = reader.get();
            if (!at.position().feed().equals(feed)) {
                at = moved(transaction, webhook, at, new FeedPosition(feed, begin));
            }
            Optional<Advance> advance = step.of(at);
            if (advance.isEmpty()) {
                return false;
            }
            insert(transaction, webhook, feed, advance.get().events());
            transaction.update(
                    "update subscription.webhook set feed = ?, next_offset = ?, looked_at = now() where id = ?",
                    feed,
                    advance.get().next(),
                    webhook);
            return true;
        });
    }

    private static Reader moved(Transaction transaction, String webhook, Reader reader, FeedPosition to)
            throws SQLException {
        Instant skipBefore = transaction
                .list(
                        "update subscription.webhook set skip_before = looked_at - interval '" + SLACK
                                + "' where id = ? returning skip_before",
                        rows -> rows.getTimestamp(1).toInstant(),
                        webhook)
                .get(0);
        return new Reader(reader.filter(), reader.types(), to, skipBefore);
    }

    private static void insert(Transaction transaction, String webhook, String feed, List<FeedEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        transaction.update(
                """
                insert into subscription.delivery (webhook, event_id, event_offset, type, key, revision)
                select ?, ? || '-' || given.event_offset, given.*
                from unnest(?, ?, ?, ?) as given (event_offset, type, key, revision)
                on conflict (webhook, type, key, revision) do nothing
                """,
                webhook,
                feed,
                events.stream().map(FeedEvent::offset).toArray(Long[]::new),
                events.stream().map(event -> event.type().label()).toArray(String[]::new),
                events.stream().map(FeedEvent::key).toArray(String[]::new),
                events.stream().map(FeedEvent::revision).toArray(Integer[]::new));
    }

    /**
     * A webhook as a reader of the feed.
     *
     * @param filter its text; null for all papers
     * @param skipBefore events that were made before are known to it; null for none
     */
    record Reader(
            @Nullable String filter,
            List<String> types,
            FeedPosition position,
            @Nullable Instant skipBefore) {
        static Reader of(ResultSet rows) throws SQLException {
            Timestamp skipBefore = rows.getTimestamp(5);
            return new Reader(
                    rows.getString(1),
                    WebhookRepository.texts(rows.getArray(2)),
                    new FeedPosition(rows.getString(3), rows.getLong(4)),
                    skipBefore == null ? null : skipBefore.toInstant());
        }
    }

    /** The events to deliver, and where to go on. */
    record Advance(List<FeedEvent> events, long next) {}

    /** Chooses what comes next for a reader; empty when nothing can be said yet. */
    @FunctionalInterface
    interface Step {
        Optional<Advance> of(Reader reader);
    }
}
