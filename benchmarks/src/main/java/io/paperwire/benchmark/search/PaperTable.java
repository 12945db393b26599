package io.paperwire.benchmark.search;

import io.paperwire.model.Paper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The same papers in PostgreSQL, searched as it does it best: a stored {@code tsvector} under a GIN index without pending
 * list, title above the rest; {@code ts_rank}, which is cheaper than {@code ts_rank_cd}; prepared statements, planned
 * with the words at hand, because a plan for any words walks the whole table for rare ones.
 */
final class PaperTable implements AutoCloseable {
    private static final int BATCH = 500;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement search;
    private int waiting;

    PaperTable(String jdbcUrl, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl + "?prepareThreshold=1", user, password);
        execute("""
                set plan_cache_mode = force_custom_plan;
                create schema bench;
                create table bench.paper (
                    id text primary key,
                    title text not null,
                    body text not null,
                    category text not null,
                    date date not null,
                    words tsvector generated always as (
                        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'D')) stored
                );
                create index paper_words on bench.paper using gin (words) with (fastupdate = off);
                create index paper_date on bench.paper (date);
                create index paper_category on bench.paper (category);
                """);
        insert = connection.prepareStatement(
                "insert into bench.paper (id, title, body, category, date) values (?, ?, ?, ?, ?)");
        search = connection.prepareStatement("""
                select id from bench.paper, to_tsquery('english', ?) wanted
                where words @@ wanted
                  and (?::text is null or category = ?) and (?::date is null or date between ? and ?)
                order by ts_rank(words, wanted) desc, id
                limit ?
                """);
    }

    void add(Paper paper) throws SQLException {
        insert.setString(1, paper.id().value());
        insert.setString(2, paper.title());
        insert.setString(
                3,
                paper.summary() + "\n" + String.join("\n", paper.authors()) + "\n"
                        + String.join("\n", paper.keywords()));
        insert.setString(4, paper.category());
        insert.setObject(5, paper.date());
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    /** Makes what was added visible, with fresh statistics and all pages marked as visible. */
    void refresh() throws SQLException {
        flush();
        execute("vacuum analyze bench.paper");
    }

    /** Worker processes that a query may take beside its own. */
    void useWorkers(int workers) throws SQLException {
        execute("set max_parallel_workers_per_gather = " + workers);
    }

    /** Ids of the best papers. */
    List<String> search(SearchQuery query, int limit) throws SQLException {
        search.setString(1, query.tsquery());
        search.setString(2, query.category());
        search.setString(3, query.category());
        search.setObject(4, query.first());
        search.setObject(5, query.first());
        search.setObject(6, query.last());
        search.setInt(7, limit);
        List<String> ids = new ArrayList<>(limit);
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
