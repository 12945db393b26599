package io.paperwire.enrich.store;

import io.paperwire.enrich.paper.StoredCorrection;
import io.paperwire.enrich.paper.StoredCorrection.Place;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Correction.Action;
import io.paperwire.model.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Table {@code correction}, which only grows. Works inside the caller's transaction. */
@ApplicationScoped
public class CorrectionRepository {
    private static final String OF_PAPERS = """
            select distinct on (paper_id, quote, before, after)
                   paper_id, quote, start, before, after, action, metric::text as metric, reason, author, at
            from correction where paper_id = any(?)
            order by paper_id, quote, before, after, id desc
            """;

    private static final String APPEND = """
            insert into correction (paper_id, quote, start, before, after, action, metric, reason, author, at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private final Session session;

    CorrectionRepository(Session session) {
        this.session = session;
    }

    /** The last word on each number of these papers; a paper without any has no entry. */
    public Map<ArxivId, List<StoredCorrection>> ofPapers(Collection<ArxivId> papers) {
        String[] ids = papers.stream().map(ArxivId::value).toArray(String[]::new);
        return session.doReturningWork(connection -> {
            List<StoredCorrection> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(OF_PAPERS)) {
                statement.setArray(1, connection.createArrayOf("text", ids));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                }
            }
            return found.stream().collect(Collectors.groupingBy(StoredCorrection::paper));
        });
    }

    /** Adds a word on a number of a paper that is locked. */
    public void append(StoredCorrection correction) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(APPEND)) {
                statement.setString(1, correction.paper().value());
                statement.setString(2, correction.place().quote());
                statement.setInt(3, correction.place().start());
                statement.setString(4, correction.place().before());
                statement.setString(5, correction.place().after());
                statement.setString(6, Words.of(correction.action()));
                statement.setString(7, json(correction.metric()));
                statement.setString(8, correction.reason());
                statement.setString(9, correction.author());
                statement.setObject(10, correction.at().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    private static StoredCorrection read(ResultSet row) throws SQLException {
        return new StoredCorrection(
                new ArxivId(row.getString("paper_id")),
                new Place(row.getString("quote"), row.getInt("start"), row.getString("before"), row.getString("after")),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                metric(row.getString("metric")),
                row.getString("reason"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String json(@Nullable Metric metric) {
        return metric == null ? null : new String(WireJson.write(metric), StandardCharsets.UTF_8);
    }

    private static @Nullable Metric metric(@Nullable String json) {
        try {
            return json == null ? null : WireJson.read(json.getBytes(StandardCharsets.UTF_8), Metric.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException(
                    "table correction holds what this release did not write: " + e.getMessage(), e);
        }
    }
}
