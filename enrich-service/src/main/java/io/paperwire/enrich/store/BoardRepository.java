package io.paperwire.enrich.store;

import io.paperwire.enrich.board.Board;
import io.paperwire.enrich.board.BoardState;
import io.paperwire.enrich.board.Placed;
import io.paperwire.enrich.board.RowKey;
import io.paperwire.enrich.metric.Direction;
import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tables {@code board} and {@code board_row}. Every method works inside the caller's transaction. */
@ApplicationScoped
public class BoardRepository {
    private static final String ROWS_OF_PAPERS = """
            select board_row.slug, board_row.benchmark, board_row.measure, protocol, unit, direction, row::text as row
            from board_row join board using (slug) where paper_id = any(?)
            """;

    // A board that was emptied on purpose, to be made anew, goes on counting behind its last event.
    private static final String INSERT_MISSING = """
            insert into board (slug, benchmark, measure, protocol, unit, direction, revision, added_at, updated_at)
            select slug, benchmark, measure, protocol, unit, direction,
                   coalesce((select max(revision) from outbox where key = slug and type = ?), 0),
                   clock_timestamp(), clock_timestamp()
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as given (slug, benchmark, measure, protocol, unit, direction)
            order by slug collate "C"
            on conflict (slug) do update set direction = excluded.direction, unit = excluded.unit
            where (board.direction, board.unit) is distinct from (excluded.direction, excluded.unit)
            """;

    private static final String LOCK = """
            select slug, benchmark, measure, protocol, unit, direction, revision, best::text as best, added_at,
                   updated_at
            from board where slug = any(?) order by slug collate "C" for update
            """;

    private static final String DELETE = """
            delete from board_row using unnest(?::text[], ?::text[], ?::text[], ?::numeric[])
                as given (slug, paper_id, subject, value)
            where board_row.slug = given.slug and board_row.paper_id = given.paper_id
              and board_row.subject = given.subject and board_row.value = given.value
            """;

    private static final String SAVE = """
            insert into board_row (slug, paper_id, subject, value, shown, baseline, date, benchmark, measure, row)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::boolean[], ?::boolean[], ?::date[],
                                 ?::text[], ?::text[], ?::jsonb[])
            on conflict (slug, paper_id, subject, value) do update
            set shown = excluded.shown, baseline = excluded.baseline, date = excluded.date,
                benchmark = excluded.benchmark, measure = excluded.measure, row = excluded.row
            """;

    // The names are those that most rows use, so that they do not depend on which came first.
    private static final String SUM_UP = """
            update board
            set benchmark = coalesce(sums.benchmark, board.benchmark), measure = coalesce(sums.measure, board.measure),
                rows = coalesce(sums.rows, 0), shown = coalesce(sums.shown, 0), papers = coalesce(sums.papers, 0),
                newest = sums.newest, best = best.row,
                updated_at = greatest(clock_timestamp(), board.updated_at + interval '1 microsecond')
            from unnest(?::text[]) as given (slug)
            left join (
                select slug, mode() within group (order by benchmark collate "C") as benchmark,
                       mode() within group (order by measure collate "C") as measure,
                       count(*) as rows, count(*) filter (where shown) as shown,
                       count(distinct paper_id) filter (where shown) as papers,
                       max(date) filter (where shown) as newest
                from board_row where slug = any(?) group by slug
            ) as sums on sums.slug = given.slug
            left join (
                select distinct on (slug) slug, board_row.row
                from board_row join board using (slug)
                where slug = any(?) and board_row.shown and not baseline and direction <> 'unknown'
                order by slug, case direction when 'lower' then value else -value end, date nulls last,
                         paper_id collate "C", subject collate "C"
            ) as best on best.slug = given.slug
            where board.slug = given.slug
            returning board.slug, board.benchmark, board.measure, board.protocol, board.unit, board.direction,
                      board.revision, board.best::text as best, board.added_at, board.updated_at
            """;

    // A reader waits on these locks, for a moment, before it looks: what it sees is then all that the log will ever
    // tell of
    // that moment. Taken last and in order; there are few of them, so that a large batch does not fill the server's
    // table.
    private static final String SETTLE = """
            select pg_advisory_xact_lock(1651466610, bucket)
            from (select distinct abs(hashtext(slug) % 256) as bucket from unnest(?::text[]) as given (slug)
                  order by 1) as buckets
            """;

    private static final String TOLD = """
            update board set revision = revision + 1, best_since = updated_at where slug = any(?)
            """;

    private final Session session;

    BoardRepository(Session session) {
        this.session = session;
    }

    /** All rows of these papers, on all boards. */
    public Map<ArxivId, List<Placed>> ofPapers(Collection<ArxivId> papers) {
        String[] ids = papers.stream().map(ArxivId::value).toArray(String[]::new);
        return session.doReturningWork(connection -> {
            List<Placed> rows = new ArrayList<>();
            try (var statement = connection.prepareStatement(ROWS_OF_PAPERS)) {
                statement.setArray(1, connection.createArrayOf("text", ids));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Placed(board(row), json(row.getString("row"))));
                    }
                }
            }
            return rows.stream()
                    .collect(Collectors.groupingBy(placed -> placed.row().paper()));
        });
    }

    /** Makes boards that are missing, then locks all in sorted order until the transaction ends. */
    public SortedMap<String, BoardState> lock(Collection<Board> boards) {
        Map<String, Board> bySlug = new HashMap<>();
        boards.forEach(board -> bySlug.merge(board.slug(), board, BoardRepository::first));
        return session.doReturningWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT_MISSING)) {
                insert.setString(1, EventType.BOARD.attribute());
                Columns.of(bySlug.values())
                        .text(Board::slug)
                        .text(Board::benchmark)
                        .text(Board::measure)
                        .text(Board::protocol)
                        .text(Board::unit)
                        .text(board -> Words.of(board.direction()))
                        .bind(insert, 2);
                insert.executeUpdate();
            }
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setArray(
                        1, connection.createArrayOf("text", bySlug.keySet().toArray()));
                return states(lock.executeQuery());
            }
        });
    }

    public void delete(Collection<RowKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                Columns.of(keys)
                        .text(RowKey::slug)
                        .text(RowKey::paper)
                        .text(RowKey::subject)
                        .add("numeric", key -> key.value().toPlainString())
                        .bind(statement);
                statement.executeUpdate();
            }
        });
    }

    /** Writes rows, no two of the same key. */
    public void save(Collection<Placed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(SAVE)) {
                Columns.of(rows)
                        .text(placed -> placed.key().slug())
                        .text(placed -> placed.key().paper())
                        .text(placed -> placed.key().subject())
                        .add("numeric", placed -> placed.key().value().toPlainString())
                        .add("bool", placed -> placed.row().shown())
                        .add("bool", placed -> placed.row().baseline())
                        .add("date", placed -> placed.row().date())
                        .text(placed -> placed.board().benchmark())
                        .text(placed -> placed.board().measure())
                        .add("jsonb", placed -> text(placed.row()))
                        .bind(statement);
                statement.executeUpdate();
            }
        });
    }

    /**
     * Counts the boards' rows again, finds their bests and dates the change: later than any change before. From the date on
     * until the transaction ends, readers of these boards wait.
     */
    public SortedMap<String, BoardState> sumUp(Collection<String> slugs) {
        return session.doReturningWork(connection -> {
            try (var settle = connection.prepareStatement(SETTLE)) {
                settle.setArray(1, connection.createArrayOf("text", slugs.toArray()));
                settle.execute();
            }
            try (var statement = connection.prepareStatement(SUM_UP)) {
                for (int i = 1; i <= 3; i++) {
                    statement.setArray(i, connection.createArrayOf("text", slugs.toArray()));
                }
                return states(statement.executeQuery());
            }
        });
    }

    /** Counts an event of each of these boards. */
    public void told(Collection<String> slugs) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(TOLD)) {
                statement.setArray(1, connection.createArrayOf("text", slugs.toArray()));
                statement.executeUpdate();
            }
        });
    }

    static String text(@Nullable BoardRow row) {
        return row == null ? "null" : new String(WireJson.write(row), StandardCharsets.UTF_8);
    }

    private static Board first(Board one, Board other) {
        int order = one.benchmark().compareTo(other.benchmark());
        return order < 0 || (order == 0 && one.measure().compareTo(other.measure()) <= 0) ? one : other;
    }

    private static SortedMap<String, BoardState> states(ResultSet rows) throws SQLException {
        SortedMap<String, BoardState> states = new TreeMap<>();
        try (rows) {
            while (rows.next()) {
                String best = rows.getString("best");
                states.put(
                        rows.getString("slug"),
                        new BoardState(
                                board(rows),
                                rows.getInt("revision"),
                                best == null ? null : json(best),
                                rows.getObject("added_at", OffsetDateTime.class).toInstant(),
                                rows.getObject("updated_at", OffsetDateTime.class)
                                        .toInstant()));
            }
        }
        return states;
    }

    private static Board board(ResultSet row) throws SQLException {
        return new Board(
                row.getString("slug"),
                row.getString("benchmark"),
                row.getString("measure"),
                row.getString("protocol"),
                row.getString("unit"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)));
    }

    private static BoardRow json(String text) {
        try {
            return WireJson.read(text.getBytes(StandardCharsets.UTF_8), BoardRow.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException(
                    "table board_row holds what this release did not write: " + e.getMessage(), e);
        }
    }
}
