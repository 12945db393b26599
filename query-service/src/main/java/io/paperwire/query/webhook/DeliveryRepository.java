package io.paperwire.query.webhook;

import io.paperwire.event.EventType;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The delivery log, and who tries what next. */
@ApplicationScoped
public class DeliveryRepository {
    private final Database database;

    public DeliveryRepository(Database database) {
        this.database = database;
    }

    /** The active webhooks that have a message to be tried now. */
    List<String> due() {
        return database.list("""
                select w.id from subscription.webhook w
                where w.status = 'active' and (w.quiet_until is null or w.quiet_until <= now())
                  and exists (select from subscription.delivery d
                              where d.webhook = w.id and d.status = 'pending' and d.next_at <= now())
                """, rows -> rows.getString(1));
    }

    /** When the next message is to be tried that is not due yet; empty when there is none. */
    Optional<Instant> next() {
        return database
                .list(
                        "select min(next_at) from subscription.delivery where status = 'pending' and next_at > now()",
                        rows -> rows.getTimestamp(1))
                .stream()
                .flatMap(Stream::ofNullable)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    /**
     * Takes at most {@code limit} messages of a webhook to try them now. Nobody else gets them while {@code claim} lasts; if
     * this instance dies meanwhile, they are due again after it.
     */
    List<Delivery> claim(String webhook, int limit, Duration claim) {
        return database.list("""
                update subscription.delivery d
                set attempts = attempts + 1, next_at = now() + make_interval(secs => ?)
                from subscription.webhook w
                where w.id = d.webhook and d.id in (
                    select id from subscription.delivery
                    where webhook = ? and status = 'pending' and next_at <= now()
                    order by next_at, id limit ? for update skip locked)
                returning d.id, d.webhook, d.event_id, d.type, d.key, d.revision, d.attempts, w.url, w.template, w.secret,
                    case when w.old_secret_until > now() then w.old_secret end
                """, DeliveryRepository::delivery, (double) claim.toSeconds(), webhook, limit);
    }

    /** What the feed has about an event. */
    Optional<String> payload(EventType type, String key, int revision) {
        return database
                .list(
                        "select payload from paperwire.outbox where key = ? and type = ? and revision = ?",
                        rows -> rows.getString(1),
                        key,
                        type.attribute(),
                        revision)
                .stream()
                .findFirst();
    }

    /** Notes what became of an attempt, unless a later one was begun since. */
    void note(Delivery delivery, Outcome outcome, @Nullable Instant nextAt) {
        String status = outcome.isDelivered() ? "delivered" : nextAt == null ? "failed" : "pending";
        database.update(
                """
                update subscription.delivery
                set status = ?, next_at = coalesce(?::timestamptz, next_at), last_status = ?, last_error = ?,
                    done_at = case when ? <> 'pending' then now() end
                where id = ? and attempts = ? and status = 'pending'
                """,
                status,
                nextAt == null ? null : nextAt.toString(),
                outcome.status(),
                outcome.error(),
                status,
                delivery.id(),
                delivery.attempt());
    }

    /** Adds a message that is about nothing but itself; it is tried at once. */
    long ping(String webhook) {
        return database.list("""
                insert into subscription.delivery (webhook, event_id, event_offset, type, key, revision)
                select ?, 'ping-' || gen_random_uuid(), -1, 'ping', ?, 1 + coalesce(max(revision), 0)
                from subscription.delivery where webhook = ? and type = 'ping'
                returning id
                """, rows -> rows.getLong(1), webhook, webhook, webhook)
                .get(0);
    }

    /**
     * The log of a webhook, newest first.
     *
     * @param status only these; null for all
     * @param before only those below; null for all
     */
    List<DeliveryView> log(String webhook, @Nullable String status, @Nullable Long before, int limit) {
        return database.list("""
                select * from subscription.delivery
                where webhook = ? and (?::text is null or status = ?) and (?::bigint is null or id < ?)
                order by id desc limit ?
                """, DeliveryRepository::view, webhook, status, status, before, before, limit);
    }

    long count(String webhook, @Nullable String status) {
        return database.list("""
                        select count(*) from subscription.delivery where webhook = ? and (?::text is null or status = ?)
                        """, rows -> rows.getLong(1), webhook, status, status)
                .get(0);
    }

    Optional<DeliveryView> find(String webhook, long id) {
        return database
                .list(
                        "select * from subscription.delivery where webhook = ? and id = ?",
                        DeliveryRepository::view,
                        webhook,
                        id)
                .stream()
                .findFirst();
    }

    /** Has messages of a webhook sent again, from the first attempt on. Says how many. */
    int again(String webhook, Redelivery which) {
        String from = which.since() == null ? null : which.since().toString();
        String to = which.until() == null ? null : which.until().toString();
        return database.update(
                """
                update subscription.delivery
                set status = 'pending', attempts = 0, next_at = now(), done_at = null, last_error = null, last_status = null
                where webhook = ? and (?::bigint is null or id = ?)
                  and (?::timestamptz is null or created_at >= ?::timestamptz)
                  and (?::timestamptz is null or created_at < ?::timestamptz)
                  and (?::text is null or status = ?)
                """, webhook, which.id(), which.id(), from, from, to, to, which.status(), which.status());
    }

    private static Delivery delivery(ResultSet rows) throws SQLException {
        return new Delivery(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getInt(6),
                rows.getInt(7),
                rows.getString(8),
                Template.of(rows.getString(9)).orElseThrow(),
                Stream.of(rows.getString(10), rows.getString(11))
                        .flatMap(Stream::ofNullable)
                        .map(Secret::new)
                        .toList());
    }

    private static DeliveryView view(ResultSet rows) throws SQLException {
        String status = rows.getString("status");
        Timestamp doneAt = rows.getTimestamp("done_at");
        return new DeliveryView(
                rows.getLong("id"),
                rows.getString("event_id"),
                rows.getString("type"),
                rows.getString("key"),
                rows.getInt("revision"),
                status,
                rows.getInt("attempts"),
                rows.getTimestamp("created_at").toInstant(),
                status.equals("pending") ? rows.getTimestamp("next_at").toInstant() : null,
                doneAt == null ? null : doneAt.toInstant(),
                rows.getObject("last_status", Integer.class),
                rows.getString("last_error"));
    }
}
