package io.paperwire.query;

import static java.util.Comparator.comparingInt;

import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import io.paperwire.platform.kafka.EventRecords;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to database and feed as enrich-service does, so that tests of the reader need nothing else. */
public final class Enrich implements AutoCloseable {
    private static final Path MIGRATIONS =
            Path.of("..", "enrich-service", "src", "main", "resources", "db", "migration");

    private final String jdbcUrl;
    private final KafkaProducer<String, byte[]> producer;
    private boolean started;

    public Enrich(String jdbcUrl, String bootstrapServers) {
        this.jdbcUrl = jdbcUrl;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        "test-" + UUID.randomUUID(),
                        "transaction.timeout.ms",
                        10_000,
                        "max.request.size",
                        Topics.MAX_MESSAGE_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Makes the schema as Flyway leaves it behind. */
    public static void migrate(String jdbcUrl) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "paperwire", "paperwire");
                Statement statement = connection.createStatement();
                var scripts = Files.list(MIGRATIONS)) {
            statement.execute("create schema if not exists paperwire");
            statement.execute("set search_path = paperwire");
            for (Path script : scripts.sorted(comparingInt(Enrich::version)).toList()) {
                statement.execute(Files.readString(script));
            }
            statement.execute("create table flyway_schema_history (version text, success boolean not null)");
            statement.execute("insert into flyway_schema_history values ('8', true)");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the schema cannot be made", e);
        }
    }

    /** The number of a migration, as in {@code V10__name.sql}. */
    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    /** Stores the papers and puts them on the feed, in one transaction each side, as a digest would come. */
    public void list(Paper... papers) {
        store(papers);
        publish(List.of(papers));
    }

    public void store(Paper... papers) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "paperwire", "paperwire")) {
            connection.setAutoCommit(false);
            for (Paper paper : papers) {
                store(connection, paper);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the papers cannot be stored", e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "paperwire", "paperwire");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("not done: " + sql, e);
        }
    }

    public void publish(List<Paper> papers) {
        send(papers.stream().map(Enrich::event).toList());
    }

    /** Sends records to the feed in one transaction. */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        if (!started) {
            producer.initTransactions();
            started = true;
        }
        producer.beginTransaction();
        for (var event : records) {
            // A send that fails fails the commit.
            var unused = producer.send(event);
        }
        producer.commitTransaction();
    }

    public static ProducerRecord<String, byte[]> event(Paper paper) {
        return EventRecords.write(
                Topics.FEED,
                paper.id().value(),
                type(paper),
                paper.eventId(),
                URI.create("/paperwire/enrich"),
                Instant.EPOCH,
                WireJson.write(paper));
    }

    private static EventType type(Paper paper) {
        return paper.status() == PaperStatus.LISTED ? EventType.PAPER : EventType.WITHDRAWN;
    }

    private static void store(Connection connection, Paper paper) throws SQLException {
        String sql = """
                with event as (
                    insert into paperwire.outbox (id, type, key, revision, cause, payload)
                    values (nextval('paperwire.outbox_id'), ?, ?, ?, 'listing', ?) returning id
                )
                insert into paperwire.paper (id, revision, status, date, category, outbox_id, added_at, updated_at)
                select ?, ?, ?, ?, ?, event.id, now(), now() from event
                on conflict (id) do update set revision = excluded.revision, status = excluded.status,
                    date = excluded.date, category = excluded.category, outbox_id = excluded.outbox_id
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, type(paper).attribute());
            statement.setString(2, paper.id().value());
            statement.setInt(3, paper.revision());
            statement.setString(4, new String(WireJson.write(paper), StandardCharsets.UTF_8));
            statement.setString(5, paper.id().value());
            statement.setInt(6, paper.revision());
            statement.setString(7, paper.status() == PaperStatus.LISTED ? "listed" : "withdrawn");
            statement.setObject(8, paper.date());
            statement.setString(9, paper.category());
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
