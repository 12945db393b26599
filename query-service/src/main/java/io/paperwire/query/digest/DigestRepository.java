package io.paperwire.query.digest;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.Accounting;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Digests in the tables of enrich-service. */
@ApplicationScoped
public class DigestRepository {
    private static final String COLUMNS = """
            v.digest, v.epoch, v.version, v.status, v.duplicate_of, v.origin, v.sha256, v.size, v.reader, v.dialect,
            v.arrived_at, v.first_date, v.last_date, v.read, v.accepted, v.duplicate, v.rejected, v.added, v.changed,
            v.withdrawn, v.aged_out, v.unchanged, v.row_events, v.applied, v.dead_lettered, v.done_at""";

    private final Database database;

    public DigestRepository(Database database) {
        this.database = database;
    }

    /** At most {@code limit} digests behind {@code after}, each in its newest version and without its rejects. */
    public List<DigestView> page(@Nullable String source, @Nullable DigestCursor after, int limit) {
        OffsetDateTime arrivedAt = after == null ? null : after.arrivedAt().atOffset(ZoneOffset.UTC);
        String digest = after == null ? null : after.digest();
        return database.list(
                "select " + COLUMNS + """
                        , null
                        from paperwire.digest d
                        join paperwire.digest_version v on (v.digest, v.epoch, v.version) = (d.id, d.epoch, d.version)
                        where (?::text is null or d.source = ?)
                          and (?::text is null or (v.arrived_at, v.digest) < (?, ?))
                        order by v.arrived_at desc, v.digest desc
                        limit ?
                        """, DigestRepository::row, source, source, digest, arrivedAt, digest, limit);
    }

    long count(@Nullable String source) {
        return database.list(
                        "select count(*) from paperwire.digest where ?::text is null or source = ?",
                        rows -> rows.getLong(1),
                        source,
                        source)
                .get(0);
    }

    /** How fresh each source is, by name. */
    public List<DigestSource> sources(@Nullable String source) {
        return database.list("""
                select d.source, count(*), count(*) filter (where v.done_at is null), sum(v.read), sum(v.accepted),
                    sum(v.duplicate), sum(v.rejected), max(v.last_date), max(v.arrived_at), max(v.done_at),
                    percentile_cont(0.5) within group (order by extract(epoch from v.done_at - v.arrived_at))
                        filter (where v.done_at is not null)
                from paperwire.digest d
                join paperwire.digest_version v on (v.digest, v.epoch, v.version) = (d.id, d.epoch, d.version)
                where ?::text is null or d.source = ?
                group by d.source
                order by d.source
                """, DigestRepository::source, source, source);
    }

    /** Every version of one digest, newest first; only the newest has its rejects. */
    public List<DigestView> versions(String digest) {
        return database.list("select " + COLUMNS + """
                        , case when row_number() over (order by v.epoch desc, v.version desc) = 1 then v.rejects end
                        from paperwire.digest_version v
                        where v.digest = ?
                        order by v.epoch desc, v.version desc
                        """, DigestRepository::row, digest);
    }

    private static DigestSource source(ResultSet rows) throws SQLException {
        return new DigestSource(
                rows.getString(1),
                rows.getLong(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7),
                rows.getObject(8, LocalDate.class),
                rows.getObject(9, OffsetDateTime.class).toInstant(),
                instant(rows, 10),
                rows.getObject(11, Double.class));
    }

    private static DigestView row(ResultSet rows) throws SQLException {
        String digest = rows.getString(1);
        int slash = digest.indexOf('/');
        Instant doneAt = instant(rows, 26);
        return new DigestView(
                digest,
                digest.substring(0, Math.max(slash, 0)),
                digest.substring(slash + 1),
                rows.getInt(2),
                rows.getInt(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getLong(8),
                rows.getInt(9),
                rows.getString(10),
                rows.getObject(11, OffsetDateTime.class).toInstant(),
                rows.getObject(12, LocalDate.class),
                rows.getObject(13, LocalDate.class),
                accounting(rows, 14),
                rows.getInt(24),
                rows.getInt(25),
                doneAt != null,
                doneAt,
                json(rows.getString(27)));
    }

    private static Accounting accounting(ResultSet rows, int first) throws SQLException {
        return new Accounting(
                rows.getInt(first),
                rows.getInt(first + 1),
                rows.getInt(first + 2),
                rows.getInt(first + 3),
                rows.getInt(first + 4),
                rows.getInt(first + 5),
                rows.getInt(first + 6),
                rows.getInt(first + 7),
                rows.getInt(first + 8),
                rows.getInt(first + 9));
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable JsonNode json(@Nullable String text) throws SQLException {
        if (text == null) {
            return null;
        }
        try {
            return WireJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        } catch (GarbledEventException e) {
            throw new SQLException("stored rejects are not JSON", "22000", e);
        }
    }
}
