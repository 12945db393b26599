package io.paperwire.system;

import io.paperwire.event.EventType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One row of the outbox, the truth about what the feed is to hold.
 *
 * @param name the stream's name for its type
 * @param offset where it stands in the feed, empty while it is unsent
 */
record OutboxEntry(long id, String name, String key, int revision, String feed, OptionalLong offset) {

    static List<OutboxEntry> all(String jdbcUrl, String username, String password) {
        String query =
                "select id, type, key, revision, coalesce(feed, ''), feed_offset from paperwire.outbox order by id";
        List<OutboxEntry> entries = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                long offset = rows.getLong(6);
                OptionalLong place = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(offset);
                entries.add(new OutboxEntry(
                        rows.getLong(1),
                        name(rows.getString(2)),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getString(5),
                        place));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read: " + e.getMessage(), e);
        }
    }

    private static String name(String type) {
        return EventType.of(type).orElseThrow().name().toLowerCase(Locale.ROOT);
    }
}
