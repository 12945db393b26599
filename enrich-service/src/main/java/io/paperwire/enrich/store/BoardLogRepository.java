package io.paperwire.enrich.store;

import io.paperwire.enrich.metric.Direction;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Table {@code board_log}, which only grows. Works inside the caller's transaction. */
@ApplicationScoped
public class BoardLogRepository {
    // Ids are drawn while the boards are locked: of one board they follow the order of its changes.
    private static final String APPEND = """
            insert into board_log (id, slug, at, kind, cause, paper_id, before, after, difference, benchmark, measure,
                                   direction)
            select nextval('board_log_id'), given.*
            from unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[],
                        ?::numeric[], ?::text[], ?::text[], ?::text[])
                as given (slug, at, kind, cause, paper_id, before, after, difference, benchmark, measure, direction)
            """;

    private final Session session;

    BoardLogRepository(Session session) {
        this.session = session;
    }

    /** @param entries of boards that are locked, in the order in which they happened */
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(APPEND)) {
                Columns.of(entries)
                        .text(Entry::slug)
                        .add("timestamptz", entry -> entry.at().atOffset(ZoneOffset.UTC))
                        .text(Entry::kind)
                        .text(entry -> Words.of(entry.cause()))
                        .text(Entry::paper)
                        .add("jsonb", entry -> json(entry.before()))
                        .add("jsonb", entry -> json(entry.after()))
                        .add("numeric", entry -> plain(entry.difference()))
                        .text(Entry::benchmark)
                        .text(Entry::measure)
                        .text(entry -> Words.of(entry.direction()))
                        .bind(statement);
                statement.executeUpdate();
            }
        });
    }

    private static @Nullable String json(@Nullable BoardRow row) {
        return row == null ? null : BoardRepository.text(row);
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /**
     * One thing that happened on a board.
     *
     * @param kind {@code new}, {@code changed} or {@code withdrawn} for a row, {@code best} for another best
     * @param before the row, or the best, until now; null when there was none
     * @param after the row, or the best, from now on; null when there is none
     * @param difference to the best before; null unless there was one
     */
    public record Entry(
            String slug,
            Instant at,
            String kind,
            Cause cause,
            @Nullable ArxivId paper,
            @Nullable BoardRow before,
            @Nullable BoardRow after,
            @Nullable BigDecimal difference,
            String benchmark,
            String measure,
            Direction direction) {}
}
