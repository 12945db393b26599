package io.paperwire.enrich.store;

import io.paperwire.enrich.paper.PaperHead;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Table {@code paper}. Every method works inside the caller's transaction. */
@ApplicationScoped
public class PaperRepository {
    private static final String INSERT_MISSING = """
            insert into paper (id, added_at, updated_at)
            select id, ?::timestamptz, ?::timestamptz from unnest(?::text[]) as given (id) order by id
            on conflict (id) do nothing
            """;

    private static final String LOCK = """
            select id, revision, status, content_hash, added_at
            from paper where id = any(?) order by id for update
            """;

    private static final String SAVE = """
            update paper
            set revision = given.revision, status = given.status, date = given.date, category = given.category,
                content_hash = given.content_hash, outbox_id = given.outbox_id, added_at = given.added_at,
                updated_at = given.updated_at
            from unnest(?::text[], ?::int[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[],
                        ?::timestamptz[], ?::timestamptz[])
                as given (id, revision, status, date, category, content_hash, outbox_id, added_at, updated_at)
            where paper.id = given.id
            """;

    private static final String COUNT = "select count(*) from paper";

    private static final String EXISTS = "select 1 from paper where id = ? and revision > 0";

    private static final String PAGE = """
            select id, revision, status, content_hash, added_at
            from paper where id > ? order by id limit ?
            """;

    private final Session session;

    PaperRepository(Session session) {
        this.session = session;
    }

    /**
     * Makes the papers that are missing, then locks all in sorted order until the transaction ends: the order in which
     * everyone does, so that no two wait for each other.
     */
    public Map<ArxivId, PaperHead> lock(SortedSet<ArxivId> papers, Instant now) {
        String[] ids = papers.stream().map(ArxivId::value).toArray(String[]::new);
        return session.doReturningWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT_MISSING)) {
                insert.setObject(1, now.atOffset(ZoneOffset.UTC));
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setArray(3, connection.createArrayOf("text", ids));
                insert.executeUpdate();
            }
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, connection.createArrayOf("text", ids));
                return heads(lock.executeQuery());
            }
        });
    }

    /** How many papers there are, withdrawn ones included. */
    public long count() {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(COUNT);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Whether the paper was ever told of. */
    public boolean exists(ArxivId id) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(EXISTS)) {
                statement.setString(1, id.value());
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The next papers in the order of their ids, not locked. */
    public List<PaperHead> page(@Nullable ArxivId after, int limit) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                statement.setString(1, after == null ? "" : after.value());
                statement.setInt(2, limit);
                return List.copyOf(heads(statement.executeQuery()).values());
            }
        });
    }

    /** Writes the papers' new heads. */
    public void save(Collection<Revised> papers) {
        if (papers.isEmpty()) {
            return;
        }
        Columns<Revised> columns = Columns.of(papers)
                .text(row -> row.paper().id())
                .integer(row -> row.paper().revision())
                .text(row -> Words.of(row.paper().status()))
                .add("date", row -> row.paper().date())
                .text(row -> row.paper().category())
                .text(Revised::contentHash)
                .add("int8", Revised::outboxId)
                .add("timestamptz", row -> row.paper().addedAt())
                .add("timestamptz", row -> row.paper().updatedAt());
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(SAVE)) {
                columns.bind(statement);
                statement.executeUpdate();
            }
        });
    }

    private static Map<ArxivId, PaperHead> heads(ResultSet rows) throws SQLException {
        Map<ArxivId, PaperHead> heads = new LinkedHashMap<>();
        try (rows) {
            while (rows.next()) {
                var id = new ArxivId(rows.getString("id"));
                heads.put(
                        id,
                        new PaperHead(
                                id,
                                rows.getInt("revision"),
                                Words.status(rows.getString("status")),
                                rows.getString("content_hash"),
                                rows.getObject("added_at", OffsetDateTime.class).toInstant()));
            }
        }
        return heads;
    }

    /** A paper's new revision, and the outbox row that holds it. */
    public record Revised(Paper paper, String contentHash, long outboxId) {}
}
