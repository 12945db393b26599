package io.paperwire.query.hub;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Papers by day and source, a page at a time. */
@ApplicationScoped
public class HubRepository {
    private final Database database;

    public HubRepository(Database database) {
        this.database = database;
    }

    /** A listed paper: a withdrawn one could not be told from it in this form. */
    Optional<Paper> find(String id) {
        return database.list("""
                        select o.payload
                        from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                        where p.id = ? and p.status = 'listed'
                        """, HubRepository::paper, id).stream().findFirst();
    }

    /**
     * Listed papers of the period, newest day first.
     *
     * @param source of the digests that list them; null for any
     * @param skip papers of the pages before
     */
    List<Paper> list(HubPeriod period, @Nullable String source, int limit, int skip) {
        // Only the page's own documents are read: what is skipped is skipped in the index.
        return database.list("""
                with page as (
                    select id, date, outbox_id from paperwire.paper p
                    where status = 'listed' and date between ? and ?
                      and (?::text is null or exists (
                          select from paperwire.listing l
                          where l.paper_id = p.id and l.status = 'listed' and starts_with(l.digest, ? || '/')))
                    order by date desc nulls last, id desc
                    limit ? offset ?
                )
                select o.payload from page join paperwire.outbox o on o.id = page.outbox_id
                order by page.date desc, page.id desc
                """, HubRepository::paper, period.first(), period.last(), source, source, limit, skip);
    }

    private static Paper paper(ResultSet rows) throws SQLException {
        try {
            return WireJson.read(rows.getString(1).getBytes(StandardCharsets.UTF_8), Paper.class);
        } catch (GarbledEventException e) {
            throw new SQLException("a stored document is not readable", "22000", e);
        }
    }
}
