package io.paperwire.query.page;

import io.paperwire.query.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;

/** What is on its way through the pipeline, and what fell out of it. */
@ApplicationScoped
public class PipelineRepository {
    private final Database database;

    public PipelineRepository(Database database) {
        this.database = database;
    }

    PipelineLag lag() {
        return database.list("""
                        select (select coalesce(sum(row_events - applied - dead_lettered), 0)
                                from paperwire.digest d
                                join paperwire.digest_version v on (v.digest, v.epoch, v.version) = (d.id, d.epoch, d.version)
                                where v.done_at is null and v.status <> 'held'),
                               (select count(*) from paperwire.outbox where feed_offset is null)
                        """, rows -> new PipelineLag(rows.getLong(1), rows.getLong(2)))
                .get(0);
    }

    /** The records that were set aside last, newest first. */
    List<DeadLetter> deadLetters(int limit) {
        return database.list(
                """
                select topic, topic_partition, topic_offset, reason, at from paperwire.dead_letter
                order by at desc, topic, topic_partition, topic_offset desc limit ?
                """,
                rows -> new DeadLetter(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getLong(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()),
                limit);
    }
}
