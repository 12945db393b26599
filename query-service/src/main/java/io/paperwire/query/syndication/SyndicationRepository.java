package io.paperwire.query.syndication;

import io.paperwire.model.ArxivId;
import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What feeds are made of, in the tables of enrich-service. */
@ApplicationScoped
public class SyndicationRepository {
    private final Database database;

    public SyndicationRepository(Database database) {
        this.database = database;
    }

    /** At most {@code limit} listed papers behind {@code after}, last added first. */
    List<Stored> papers(@Nullable FeedCursor after, int limit) {
        Timestamp addedAt = after == null ? null : Timestamp.from(after.addedAt());
        String id = after == null ? null : after.id().value();
        return database.list("""
            select p.added_at, p.id, o.payload from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
            where p.status = 'listed' and (?::text is null or (p.added_at, p.id) < (?, ?))
            order by p.added_at desc, p.id desc
            limit ?
            """, Stored::of, id, addedAt, id, limit);
    }

    /** The JSON of at most {@code limit} events of a board below the revision {@code before}, newest first. */
    List<String> boardEvents(String slug, int before, int limit) {
        return database.list("""
            select payload from paperwire.outbox
            where key = ? and type = 'io.paperwire.board.v1' and revision < ?
            order by revision desc limit ?
            """, rows -> rows.getString(1), slug, before, limit);
    }

    /** When anything last changed, a withdrawal included; empty while nothing is stored. */
    Optional<Instant> lastChange() {
        return database
                .list(
                        "select created_at from paperwire.outbox order by id desc limit 1",
                        rows -> rows.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    /** What a board is called; empty when there is none of that name. */
    Optional<Board> board(String slug) {
        return database
                .list("select slug, benchmark, measure, protocol from paperwire.board where slug = ?", Board::of, slug)
                .stream()
                .findFirst();
    }

    /** All boards with rows, the most used first. */
    List<Board> boards() {
        return database.list("""
            select slug, benchmark, measure, protocol from paperwire.board
            where rows > 0 order by papers desc, slug
            """, Board::of);
    }

    /** All categories of listed papers, by name. */
    List<String> categories() {
        return database.list("""
            select distinct category from paperwire.paper
            where status = 'listed' and category is not null order by 1
            """, rows -> rows.getString(1));
    }

    /** A paper's JSON, and its place in the order of feeds. */
    record Stored(FeedCursor place, String document) {
        static Stored of(ResultSet rows) throws SQLException {
            return new Stored(
                    new FeedCursor(rows.getTimestamp(1).toInstant(), new ArxivId(rows.getString(2))),
                    rows.getString(3));
        }
    }

    /** A board's name in addresses and in words. */
    record Board(String slug, String title) {
        static Board of(ResultSet rows) throws SQLException {
            String protocol = rows.getString(4);
            String title = rows.getString(2) + ", " + rows.getString(3) + (protocol.isEmpty() ? "" : ", " + protocol);
            return new Board(rows.getString(1), title);
        }
    }
}
