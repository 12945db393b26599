package io.paperwire.enrich.store;

import io.paperwire.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tables {@code outbox} and {@code feed_mark}. */
@ApplicationScoped
public class OutboxRepository implements Outbox {
    // A transaction of the feed: as many rows as this, and as many bytes, but at least one row.
    private static final int UNSENT_ROWS = 500;
    private static final int UNSENT_BYTES = 8 * 1024 * 1024;

    private static final String NEXT_IDS = "select nextval('outbox_id') from generate_series(1, ?)";

    private static final String APPEND = """
            insert into outbox (id, type, key, revision, change, cause, payload)
            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String FORGET = "delete from feed_mark where feed <> ?";

    private static final String ADOPT =
            "insert into feed_mark (feed, feed_offset) values (?, -1) on conflict (feed) do nothing";
    private static final String UNMARK =
            "update outbox set feed = null, feed_offset = null where feed is distinct from ? and feed_offset is not null";
    private static final String HIGHEST = "select feed_offset from feed_mark where feed = ?";

    private static final String UNSENT = """
            select id, type, key, revision, created_at, payload
            from (select *, sum(octet_length(payload)) over (order by id) as bytes
                  from (select * from outbox where feed_offset is null order by id limit ?) as next) as sized
            where bytes <= ? or bytes = octet_length(payload)
            order by id
            """;

    private static final String MARK = """
            update outbox set feed = sent.feed, feed_offset = sent.feed_offset
            from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                as sent (feed, type, key, revision, feed_offset)
            where outbox.key = sent.key and outbox.type = sent.type and outbox.revision = sent.revision
              and outbox.feed_offset is null
            """;
    private static final String RAISE = "update feed_mark set feed_offset = ? where feed = ? and feed_offset < ?";

    private final Session session;

    OutboxRepository(Session session) {
        this.session = session;
    }

    /**
     * Appends events inside the caller's transaction, which holds the locks on their papers, boards or digests.
     *
     * @return the ids of the rows, in the order of {@code events}
     */
    public List<Long> append(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return session.doReturningWork(connection -> {
            List<Long> ids = nextIds(connection, events.size());
            List<Numbered> rows = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                rows.add(new Numbered(ids.get(i), events.get(i)));
            }
            try (var insert = connection.prepareStatement(APPEND)) {
                Columns.of(rows)
                        .add("int8", Numbered::id)
                        .text(row -> row.event().type().attribute())
                        .text(row -> row.event().key())
                        .integer(row -> row.event().revision())
                        .text(row -> row.event().change())
                        .text(row -> row.event().cause())
                        .text(row -> row.event().json())
                        .bind(insert);
                insert.executeUpdate();
            }
            return ids;
        });
    }

    @Override
    @Transactional
    public long adopt(String feed) {
        return session.doReturningWork(connection -> {
            // Marks of another feed are no marks, also for whoever comes back to that one.
            update(connection, FORGET, feed);
            if (update(connection, ADOPT, feed) == 1) {
                update(connection, UNMARK, feed);
            }
            try (var select = connection.prepareStatement(HIGHEST)) {
                select.setString(1, feed);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Override
    @Transactional
    public List<OutboxRow> unsent() {
        return session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(UNSENT)) {
                select.setInt(1, UNSENT_ROWS);
                select.setInt(2, UNSENT_BYTES);
                List<OutboxRow> rows = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        rows.add(new OutboxRow(
                                row.getLong("id"),
                                EventType.of(row.getString("type")).orElseThrow(),
                                row.getString("key"),
                                row.getInt("revision"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("payload")));
                    }
                }
                return rows;
            }
        });
    }

    @Override
    @Transactional
    public void mark(String feed, List<Sent> events) {
        if (events.isEmpty()) {
            return;
        }
        long highest =
                events.stream().map(Sent::offset).max(Comparator.naturalOrder()).orElseThrow();
        session.doWork(connection -> {
            try (var mark = connection.prepareStatement(MARK)) {
                Columns.of(events)
                        .text(sent -> feed)
                        .text(Sent::type)
                        .text(Sent::key)
                        .integer(Sent::revision)
                        .add("int8", Sent::offset)
                        .bind(mark);
                mark.executeUpdate();
            }
            try (var raise = connection.prepareStatement(RAISE)) {
                raise.setLong(1, highest);
                raise.setString(2, feed);
                raise.setLong(3, highest);
                raise.executeUpdate();
            }
        });
    }

    private static List<Long> nextIds(Connection connection, int count) throws SQLException {
        try (var next = connection.prepareStatement(NEXT_IDS)) {
            next.setInt(1, count);
            List<Long> ids = new ArrayList<>();
            try (var row = next.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    private static int update(Connection connection, String sql, String parameter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            return statement.executeUpdate();
        }
    }

    /**
     * An event for the feed.
     *
     * @param change as the event says it; null when it says none
     * @param cause as the event says it
     */
    public record Event(
            EventType type,
            String key,
            int revision,
            @Nullable String change,
            String cause,
            String json) {}

    private record Numbered(long id, Event event) {}
}
