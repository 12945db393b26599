package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers in the tables of enrich-service. */
@ApplicationScoped
public class PaperRepository {
    private final Database database;

    public PaperRepository(Database database) {
        this.database = database;
    }

    public Optional<PaperRow> find(ArxivId id) {
        return database.list("""
                        select p.id, p.date, p.revision, o.id, o.payload
                        from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                        where p.id = ?
                        """, PaperRepository::row, id.value()).stream().findFirst();
    }

    /** Names the present state of a paper, as {@link PaperRow#version()} does, without reading it. */
    public Optional<String> version(ArxivId id) {
        return database
                .list(
                        "select revision, outbox_id from paperwire.paper where id = ? and outbox_id is not null",
                        rows -> version(rows.getInt(1), rows.getLong(2)),
                        id.value())
                .stream()
                .findFirst();
    }

    /** Those of {@code ids} that are listed, in the order of lists. */
    public List<PaperRow> listed(Collection<ArxivId> ids) {
        return database.list("""
                select p.id, p.date, p.revision, o.id, o.payload
                from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                where p.status = 'listed' and p.id = any (?)
                order by p.date desc nulls last, p.id desc
                """, PaperRepository::row, (Object)
                ids.stream().map(ArxivId::value).toArray(String[]::new));
    }

    /** At most {@code limit} listed papers behind {@code after}. */
    public List<PaperRow> page(PaperQuery query, @Nullable PaperCursor after, int limit) {
        LocalDate afterDate = after == null ? null : after.date();
        String afterId = after == null ? null : after.id().value();
        // Two ranges of the index instead of one condition over both, which would walk the index from its start.
        return database.list(
                """
                with dated as (
                    select id, date, revision, outbox_id from paperwire.paper
                    where status = 'listed' and date is not null
                      and (?::date is null or date = ?) and (?::text is null or category = ?)
                      and (?::text is null or (date, id) < (?::date, ?))
                    order by date desc nulls last, id desc limit ?
                ), undated as (
                    select id, date, revision, outbox_id from paperwire.paper
                    where status = 'listed' and date is null
                      and ?::date is null and (?::text is null or category = ?)
                      and (?::text is null or ?::date is not null or id < ?)
                    order by id desc limit ?
                )
                select p.id, p.date, p.revision, o.id, o.payload
                from (select * from dated union all select * from undated) p
                join paperwire.outbox o on o.id = p.outbox_id
                order by p.date desc nulls last, p.id desc
                limit ?
                """,
                PaperRepository::row,
                query.date(),
                query.date(),
                query.category(),
                query.category(),
                afterId,
                afterDate,
                afterId,
                limit,
                query.date(),
                query.category(),
                query.category(),
                afterId,
                afterDate,
                afterId,
                limit,
                limit);
    }

    /** All listed papers of the query. */
    public long count(PaperQuery query) {
        return database.list(
                        """
                        select count(*) from paperwire.paper
                        where status = 'listed'
                          and (?::date is null or date = ?) and (?::text is null or category = ?)
                        """, rows -> rows.getLong(1), query.date(), query.date(), query.category(), query.category())
                .get(0);
    }

    private static PaperRow row(ResultSet rows) throws SQLException {
        return new PaperRow(
                new ArxivId(rows.getString(1)),
                rows.getObject(2, LocalDate.class),
                version(rows.getInt(3), rows.getLong(4)),
                rows.getString(5));
    }

    private static String version(int revision, long outboxId) {
        return revision + "-" + outboxId;
    }
}
