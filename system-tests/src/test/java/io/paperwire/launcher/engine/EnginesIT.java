package io.paperwire.launcher.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EnginesIT {
    @TempDir
    Path dir;

    @Test
    void killedEnginesComeBackWithTheirData() throws Exception {
        try (Engines engines = engines()) {
            createTopic(engines, "papers");
            send(engines, "first");
            execute(engines, "CREATE TABLE paper (id text)");
            execute(engines, "INSERT INTO paper VALUES ('2505.07608')");

            engines.kafka().kill();
            engines.postgres().kill();
            assertThat(engines.kafka().alive()).isFalse();
            assertThat(engines.postgres().alive()).isFalse();
            engines.kafka().start();
            engines.postgres().start();
            send(engines, "second");

            assertThat(read(engines, 2)).containsExactly("first", "second");
            assertThat(query(engines, "SELECT id FROM paper")).isEqualTo("2505.07608");
        }
    }

    @Test
    void transactionsCommit() throws Exception {
        try (Engines engines = engines()) {
            createTopic(engines, "papers");
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", engines.bootstrapServers(), "transactional.id", "writer");
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.initTransactions();
                producer.beginTransaction();
                var sent = producer.send(new ProducerRecord<>("papers", "key", "value"));
                producer.commitTransaction();
                assertThat(sent).isDone();
            }
            assertThat(read(engines, 1)).containsExactly("value");
        }
    }

    @Test
    void databaseSyncsAndSortsByCodePoint() throws Exception {
        try (Engines engines = engines()) {
            assertThat(query(engines, "SHOW fsync")).isEqualTo("on");
            assertThat(query(engines, "SHOW server_version")).startsWith(EmbeddedPostgres.VERSION);
            assertThat(query(engines, "SELECT string_agg(x, '' ORDER BY x) FROM (VALUES ('a'), ('B'), ('Ä')) v (x)"))
                    .isEqualTo("BaÄ");
            assertThat(query(engines, "SELECT lower('ÄÖ')")).isEqualTo("äö");
        }
    }

    @Test
    void suspendedEnginesGoOnWhereTheyWere() throws Exception {
        try (Engines engines = engines()) {
            createTopic(engines, "papers");
            execute(engines, "CREATE TABLE paper (id text)");
            engines.kafka().suspend();
            engines.postgres().suspend();
            engines.kafka().resume();
            engines.postgres().resume();
            send(engines, "after");
            execute(engines, "INSERT INTO paper VALUES ('after')");
            assertThat(read(engines, 1)).containsExactly("after");
            assertThat(query(engines, "SELECT id FROM paper")).isEqualTo("after");
        }
    }

    private Engines engines() {
        List<Integer> ports = FreePorts.within(25_000, 25_199, 3);
        return Engines.start(dir, ports.get(0), ports.get(1), ports.get(2));
    }

    private static void createTopic(Engines engines, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", engines.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get(30, SECONDS);
        }
    }

    private static void send(Engines engines, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", engines.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("papers", "key", value)).get(30, SECONDS);
        }
    }

    private static List<String> read(Engines engines, int wanted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                engines.bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(new TopicPartition("papers", 0)));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + SECONDS.toNanos(30);
            while (values.size() < wanted && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    private static void execute(Engines engines, String statement) throws SQLException {
        try (Connection connection = connection(engines);
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    private static String query(Engines engines, String statement) throws SQLException {
        try (Connection connection = connection(engines);
                Statement work = connection.createStatement();
                ResultSet rows = work.executeQuery(statement)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connection(Engines engines) throws SQLException {
        return DriverManager.getConnection(engines.jdbcUrl(), engines.username(), engines.password());
    }
}
