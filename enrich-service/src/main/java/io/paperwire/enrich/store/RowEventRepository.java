package io.paperwire.enrich.store;

import io.paperwire.enrich.paper.Version;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.hibernate.Session;

/** Table {@code row_event}. Every method works inside the caller's transaction. */
@ApplicationScoped
public class RowEventRepository {
    private static final String COUNT_IN = """
            insert into row_event (digest, epoch, version, paper_id, dead)
            select distinct on (given.digest, given.epoch, given.version, given.paper_id) given.*
            from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::boolean[])
                as given (digest, epoch, version, paper_id, dead)
            where not exists (
                select from digest_version
                where digest_version.digest = given.digest and digest_version.epoch = given.epoch
                  and digest_version.version = given.version and done_at is not null)
            on conflict do nothing
            """;

    private static final String COUNT = """
            select count(*) filter (where not dead), count(*) filter (where dead)
            from row_event where digest = ? and epoch = ? and version = ?
            """;

    private static final String DELETE = "delete from row_event where digest = ? and epoch = ? and version = ?";

    private final Session session;

    RowEventRepository(Session session) {
        this.session = session;
    }

    /** Counts row events, each once however often it comes, and not at all when its digest's version is done. */
    public void countIn(Collection<RowEvent> events) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(COUNT_IN)) {
                Columns.of(events)
                        .text(RowEvent::digest)
                        .integer(event -> event.version().epoch())
                        .integer(event -> event.version().number())
                        .text(RowEvent::paper)
                        .add("bool", RowEvent::dead)
                        .bind(statement);
                statement.executeUpdate();
            }
        });
    }

    public Counted count(DigestId digest, Version version) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(COUNT)) {
                statement.setString(1, digest.toString());
                statement.setInt(2, version.epoch());
                statement.setInt(3, version.number());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Counted(row.getInt(1), row.getInt(2));
                }
            }
        });
    }

    public void delete(DigestId digest, Version version) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                statement.setString(1, digest.toString());
                statement.setInt(2, version.epoch());
                statement.setInt(3, version.number());
                statement.executeUpdate();
            }
        });
    }

    /** A row event that was processed: stored, or set aside as a dead letter. */
    public record RowEvent(DigestId digest, Version version, ArxivId paper, boolean dead) {}

    /** Row events of one version that were processed. */
    public record Counted(int applied, int deadLettered) {
        public int all() {
            return applied + deadLettered;
        }
    }
}
