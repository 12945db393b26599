package io.paperwire.query.page;

import io.paperwire.model.ArxivId;
import io.paperwire.query.paper.PaperRow;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Listed papers by their day. Each query walks only the part of the index that it tells of. */
@ApplicationScoped
public class DayRepository {
    private static final String PAPERS = """
            select p.id, p.date, p.revision, o.id, o.payload
            from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
            where p.status = 'listed' and\s""";

    private final Database database;

    public DayRepository(Database database) {
        this.database = database;
    }

    /** The days next to {@code day} that have papers, and the ends; {@code day} may be null for none. */
    DayNeighbours neighbours(@Nullable LocalDate day) {
        return database.list("""
                        select (select max(date) from paperwire.paper where status = 'listed' and date < ?),
                               (select min(date) from paperwire.paper where status = 'listed' and date > ?),
                               (select max(date) from paperwire.paper where status = 'listed'),
                               exists (select from paperwire.paper where status = 'listed' and date is null)
                        """, DayRepository::neighbours, day, day).get(0);
    }

    /** Papers of each day from {@code first} to {@code last}; days without papers are left out. */
    Map<LocalDate, Integer> counts(LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        database.list("""
                        select date, count(*)::int from paperwire.paper
                        where status = 'listed' and date between ? and ?
                        group by date
                        """, rows -> Map.entry(rows.getObject(1, LocalDate.class), rows.getInt(2)), first, last)
                .forEach(day -> counts.put(day.getKey(), day.getValue()));
        return counts;
    }

    /** At most {@code limit} papers of {@code day}, or of none, highest id first. */
    List<PaperRow> papers(@Nullable LocalDate day, int limit) {
        return day == null
                ? database.list(PAPERS + "p.date is null order by p.id desc limit ?", DayRepository::row, limit)
                : database.list(PAPERS + "p.date = ? order by p.id desc limit ?", DayRepository::row, day, limit);
    }

    private static DayNeighbours neighbours(ResultSet rows) throws SQLException {
        return new DayNeighbours(
                rows.getObject(1, LocalDate.class),
                rows.getObject(2, LocalDate.class),
                rows.getObject(3, LocalDate.class),
                rows.getBoolean(4));
    }

    private static PaperRow row(ResultSet rows) throws SQLException {
        return new PaperRow(
                new ArxivId(rows.getString(1)),
                rows.getObject(2, LocalDate.class),
                rows.getInt(3) + "-" + rows.getLong(4),
                rows.getString(5));
    }
}
