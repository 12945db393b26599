package io.paperwire.query.store;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries with bound parameters. A database that does not answer, or does not have its tables yet, is a
 * {@link ProblemType#UNAVAILABLE} problem; anything else that it complains about is our own fault.
 */
public final class Database {
    /** SQL states, or their classes, that pass: connection, resources, operator intervention, tables not made yet. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58", "25", "40", "42P01", "3F000", "55P03");

    private static final int PORTION = 100;

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** All rows of {@code sql}, whose parameters are given in order. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return list(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs one statement that changes rows; says how many. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return update(connection, sql, parameters);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs {@code work} in one transaction, which is rolled back if it throws. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(new Transaction(connection));
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Gives every row of {@code sql} to {@code visitor}, a few at a time, however many there are. */
    public void each(String sql, RowVisitor visitor) {
        try (Connection connection = source.getConnection()) {
            // The driver fetches by portions only within a transaction.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(PORTION);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        visitor.visit(rows);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static <T> List<T> list(
            Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static RuntimeException failure(SQLException e) {
        String state = e.getSQLState();
        // Without a state it comes from the pool: no connection could be had in time.
        if (state == null || state.length() < 2 || PASSING.contains(state) || PASSING.contains(state.substring(0, 2))) {
            return new ProblemException(
                    ProblemType.UNAVAILABLE, "The database does not answer at present: try again in a few seconds", e);
        }
        if (state.equals("22021") || state.equals("22007") || state.equals("22008")) {
            return new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "A parameter holds a character or a day that cannot be stored, so nothing can have it: expected text"
                            + " without NUL and days such as 2025-05-13",
                    e);
        }
        return new IllegalStateException("a query failed: " + e.getMessage(), e);
    }

    /** Looks at the row that {@code rows} stands on. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet rows) throws SQLException;
    }

    /** Statements that belong together. */
    public static final class Transaction {
        private final Connection connection;

        private Transaction(Connection connection) {
            this.connection = connection;
        }

        public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
            return Database.list(connection, sql, reader, parameters);
        }

        public int update(String sql, @Nullable Object... parameters) throws SQLException {
            return Database.update(connection, sql, parameters);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction) throws SQLException;
    }

    /** Makes a value of the row that {@code rows} stands on. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
