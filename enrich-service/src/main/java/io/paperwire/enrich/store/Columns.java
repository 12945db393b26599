package io.paperwire.enrich.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array a column, for {@code unnest}: one statement and one plan, however many rows.
 *
 * <p>Values travel in PostgreSQL's text form, which {@code toString} of strings, numbers, dates and offset times is.
 */
final class Columns<T> {
    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    /** @param type the element type as PostgreSQL calls it */
    Columns<T> add(String type, Function<T, @Nullable Object> value) {
        String[] values = new String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(value.apply(rows.get(i)));
        }
        columns.add(new Column(type, values));
        return this;
    }

    Columns<T> text(Function<T, @Nullable Object> value) {
        return add("text", value);
    }

    Columns<T> integer(Function<T, @Nullable Object> value) {
        return add("int4", value);
    }

    /** Binds the columns to the statement's parameters, from the first on. */
    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, 1);
    }

    /** Binds the columns to the statement's parameters from {@code first} on. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        int parameter = first;
        for (Column column : columns) {
            statement.setArray(parameter++, statement.getConnection().createArrayOf(column.type(), column.values()));
        }
    }

    @SuppressWarnings("NullAway") // an SQL array holds nulls
    private static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("ArrayRecordComponent") // carried to the driver, never compared
    private record Column(String type, String[] values) {}
}
