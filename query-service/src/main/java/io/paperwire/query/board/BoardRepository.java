package io.paperwire.query.board;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boards in the tables of enrich-service. */
@ApplicationScoped
public class BoardRepository {
    static final String SATURATION = """
            case when unit = '%' and direction = 'higher' then least(1, (best ->> 'value')::numeric / 100)::float8
                 when unit = '%' and direction = 'lower' then greatest(0, 1 - (best ->> 'value')::numeric / 100)::float8
            end""";

    /** So many boards are in memory at a time when all are read. */
    private static final int PORTION = 100;

    private static final String HEADER =
            "board.slug, board.benchmark, board.measure, protocol, board.unit, direction, updated_at";

    /** The words that are looked for may stand in any spelling. */
    private static final String MATCHES = """
            rows > 0 and shown >= ? and not exists (
                select from unnest(?::text[]) as word
                where strpos(regexp_replace(lower(benchmark || measure || protocol || slug), '[^[:alnum:]+@]', '', 'g'),
                             word) = 0)
            """;

    private final Database database;

    public BoardRepository(Database database) {
        this.database = database;
    }

    /** A board of a list, with the key that it is sorted by. */
    public record Sorted(BoardSummary summary, double key) {
        public BoardCursor cursor() {
            return new BoardCursor(key, slug());
        }

        String slug() {
            return summary.board().slug();
        }
    }

    /** At most {@code limit} boards behind {@code after}. */
    public List<Sorted> page(BoardSearch search, @Nullable BoardCursor after, int limit) {
        Double key = after == null ? null : after.key();
        String slug = after == null ? null : after.slug();
        return database.list(
                """
                select * from (
                    select %s, papers, shown, rows, newest, best::text as best,
                           current_date - (best ->> 'date')::date as age, %s as saturation, %s as key
                    from paperwire.board where %s
                ) as found
                where ?::float8 is null or key < ? or (key = ? and slug collate "C" > ?)
                order by key desc, slug collate "C" limit ?
                """.formatted(HEADER, SATURATION, search.order().key(), MATCHES),
                rows -> new Sorted(summary(rows), rows.getDouble("key")),
                search.least(),
                search.words().toArray(String[]::new),
                key,
                key,
                key,
                slug,
                limit);
    }

    public long count(BoardSearch search) {
        return database.list(
                        "select count(*) from paperwire.board where " + MATCHES,
                        rows -> rows.getLong(1),
                        search.least(),
                        search.words().toArray(String[]::new))
                .get(0);
    }

    /**
     * Waits until no transaction is about to change the board at a moment that has passed: enrich-service holds the lock of
     * this number from the moment that its log tells until everybody sees the change.
     *
     * @return a moment whose changes are all visible from now on
     * @throws ProblemException if that takes longer than two seconds
     */
    Instant settled(String slug) {
        return database.list(
                        """
                with patience as materialized (select set_config('lock_timeout', '2s', true)),
                     waited as materialized (
                         select pg_advisory_xact_lock_shared(1651466610, abs(hashtext(?) % 256)) from patience)
                select clock_timestamp() from waited
                """, rows -> rows.getObject(1, OffsetDateTime.class).toInstant(), slug)
                .get(0);
    }

    /** A board as it is now, in one look. */
    public Optional<StoredBoard> find(String slug) {
        return database.list("""
                select %s, (select json_agg(row) from paperwire.board_row where slug = board.slug)::text as rows
                from paperwire.board where slug = ?
                """.formatted(HEADER), BoardRepository::stored, slug).stream()
                .findFirst();
    }

    /** @throws ProblemException if there is no such board */
    public StoredBoard existing(String slug) {
        return find(slug).orElseThrow(() -> missing(slug));
    }

    static ProblemException missing(String slug) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no leaderboard \"" + slug
                        + "\", or nobody knew of it then: /api/v1/boards?q= finds those that are");
    }

    /**
     * Gives every board of the search with all its rows to {@code sink}, in the order of the search, a few in memory at a
     * time.
     */
    public void each(BoardSearch search, Sink sink) throws IOException {
        BoardCursor after = null;
        List<Sorted> page;
        do {
            page = page(search, after, PORTION);
            for (StoredBoard board : withRows(page.stream().map(Sorted::slug).toList())) {
                sink.accept(board);
            }
            after = page.isEmpty() ? null : page.get(page.size() - 1).cursor();
        } while (page.size() == PORTION);
    }

    /** Takes a board. */
    public interface Sink {
        void accept(StoredBoard board) throws IOException;
    }

    private List<StoredBoard> withRows(List<String> slugs) {
        return database.list("""
                select %s, (select json_agg(row) from paperwire.board_row where slug = board.slug)::text as rows
                from unnest(?::text[]) with ordinality as wanted (slug, place) join paperwire.board using (slug)
                order by place
                """.formatted(HEADER), BoardRepository::stored, (Object) slugs.toArray(String[]::new));
    }

    /** The most popular boards, and their rows. */
    public List<StoredBoard> popular(int limit) {
        return database.list("""
                select %s, (select json_agg(row) from paperwire.board_row where slug = board.slug)::text as rows
                from paperwire.board where papers > 0 order by papers desc, slug collate "C" limit ?
                """.formatted(HEADER), BoardRepository::stored, limit);
    }

    /** A board as it was: what the log said of it up to {@code time}. */
    public Optional<StoredBoard> find(String slug, Instant time) {
        Optional<BoardHeader> now = header(slug);
        return now.flatMap(header -> BoardHistory.after(header, log(slug, time)));
    }

    public Optional<BoardHeader> header(String slug) {
        return database
                .list("select " + HEADER + " from paperwire.board where slug = ?", BoardRepository::header, slug)
                .stream()
                .findFirst();
    }

    private List<LogEntry> log(String slug, Instant until) {
        return database.list("""
                select id, at, kind, cause, before::text, after::text, difference, l.benchmark, l.measure,
                       coalesce(l.direction, b.direction) as direction
                from paperwire.board_log l join paperwire.board b using (slug) where slug = ? and at <= ? order by id
                """, BoardRepository::entry, slug, until.atOffset(ZoneOffset.UTC));
    }

    /** At most {@code limit} entries before {@code before}, latest first. */
    public List<LogEntry> log(String slug, @Nullable Long before, int limit) {
        return database.list("""
                select id, at, kind, cause, before::text, after::text, difference, l.benchmark, l.measure,
                       coalesce(l.direction, b.direction) as direction
                from paperwire.board_log l join paperwire.board b using (slug) where slug = ? and (?::bigint is null or id < ?) order by id desc limit ?
                """, BoardRepository::entry, slug, before, before, limit);
    }

    long logged(String slug) {
        return database.list("select count(*) from paperwire.board_log where slug = ?", rows -> rows.getLong(1), slug)
                .get(0);
    }

    /**
     * Boards whose best by the papers up to {@code first} was beaten by a paper of these days, most popular first, at most
     * 100.
     */
    public List<NewBest> bests(LocalDate first, LocalDate last) {
        return database.list(
                """
                select %s, now.row::text as now, was.row::text as was
                from paperwire.board
                cross join lateral (
                    select row, value from paperwire.board_row r
                    where r.slug = board.slug and r.shown and not r.baseline and r.date between ? and ?
                    order by case direction when 'lower' then value else -value end, r.date, paper_id collate "C" limit 1
                ) as now
                cross join lateral (
                    select row, value from paperwire.board_row r
                    where r.slug = board.slug and r.shown and not r.baseline and r.date < ?
                    order by case direction when 'lower' then value else -value end, r.date, paper_id collate "C" limit 1
                ) as was
                where case direction when 'lower' then now.value < was.value when 'higher' then now.value > was.value end
                order by board.papers desc, board.slug collate "C" limit 100
                """.formatted(HEADER),
                rows -> new NewBest(
                        header(rows),
                        read(rows.getString("was"), BoardRow.class),
                        read(rows.getString("now"), BoardRow.class)),
                first,
                last,
                first);
    }

    /** @param before the best until these days */
    public record NewBest(BoardHeader board, BoardRow before, BoardRow now) {}

    /** Boards on which at least two of these papers have rows that are shown, with these rows. */
    List<StoredBoard> shared(Collection<ArxivId> papers) {
        return database.list("""
                select %s, json_agg(row order by paper_id, subject, value)::text as rows
                from paperwire.board join paperwire.board_row using (slug)
                where paper_id = any(?) and board_row.shown
                group by board.slug having count(distinct paper_id) > 1
                order by count(distinct paper_id) desc, board.papers desc, board.slug collate "C"
                """.formatted(HEADER), BoardRepository::stored, (Object)
                papers.stream().map(ArxivId::value).toArray(String[]::new));
    }

    private static BoardSummary summary(ResultSet rows) throws SQLException {
        int shown = rows.getInt("shown");
        int age = rows.getInt("age");
        Integer bestAge = rows.wasNull() ? null : age;
        double value = rows.getDouble("saturation");
        Double saturation = rows.wasNull() ? null : value;
        return new BoardSummary(
                header(rows),
                rows.getInt("papers"),
                shown,
                rows.getInt("rows") - shown,
                rows.getObject("newest", LocalDate.class),
                row(rows.getString("best")),
                bestAge,
                saturation);
    }

    private static StoredBoard stored(ResultSet rows) throws SQLException {
        String json = rows.getString("rows");
        return new StoredBoard(header(rows), json == null ? List.of() : List.of(read(json, BoardRow[].class)));
    }

    private static LogEntry entry(ResultSet rows) throws SQLException {
        return new LogEntry(
                rows.getLong("id"),
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getString("kind"),
                rows.getString("cause"),
                row(rows.getString("before")),
                row(rows.getString("after")),
                rows.getBigDecimal("difference"),
                rows.getString("benchmark"),
                rows.getString("measure"),
                rows.getString("direction"));
    }

    private static BoardHeader header(ResultSet rows) throws SQLException {
        return new BoardHeader(
                rows.getString("slug"),
                rows.getString("benchmark"),
                rows.getString("measure"),
                rows.getString("protocol"),
                rows.getString("unit"),
                rows.getString("direction"),
                rows.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable BoardRow row(@Nullable String json) {
        return json == null ? null : read(json, BoardRow.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a stored row of a board is not readable", e);
        }
    }
}
