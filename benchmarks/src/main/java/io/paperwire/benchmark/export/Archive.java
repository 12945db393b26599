package io.paperwire.benchmark.export;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.event.WireJson;
import io.paperwire.launcher.engine.Engines;
import io.paperwire.model.Paper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Generated papers in the tables of enrich-service, as it would have stored them. */
final class Archive implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int FETCHED = 1_000;
    private static final long SEED = 6;

    private final Connection connection;
    private final GeneratedPapers generated = new GeneratedPapers(SEED);
    private int papers;

    Archive(Engines engines) throws SQLException {
        connection = DriverManager.getConnection(engines.jdbcUrl(), engines.username(), engines.password());
        connection.setAutoCommit(false);
    }

    /** Adds papers until there are so many. */
    void growTo(int size) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with event as (
                    insert into paperwire.outbox (id, type, key, revision, cause, payload)
                    values (nextval('paperwire.outbox_id'), 'io.paperwire.paper.v1', ?, 1, 'listing', ?) returning id
                )
                insert into paperwire.paper (id, revision, status, date, category, outbox_id, added_at, updated_at)
                select ?, 1, 'listed', ?, ?, event.id, now(), now() from event
                """)) {
            for (; papers < size; papers++) {
                Paper paper = generated.paper(papers);
                insert.setString(1, paper.id().value());
                insert.setString(2, new String(WireJson.write(paper), StandardCharsets.UTF_8));
                insert.setString(3, paper.id().value());
                insert.setObject(4, paper.date());
                insert.setString(5, paper.category());
                insert.addBatch();
                if (papers % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** The same documents in the same order over the database's own protocol, a thousand at a time: the bytes that came. */
    long read() throws SQLException {
        long bytes = 0;
        try (PreparedStatement select = connection.prepareStatement("""
                select o.payload from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                where p.status = 'listed' order by p.date desc nulls last, p.id desc
                """)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    bytes += rows.getBytes(1).length;
                }
            }
        }
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
