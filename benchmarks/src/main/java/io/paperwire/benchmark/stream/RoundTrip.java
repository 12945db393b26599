package io.paperwire.benchmark.stream;

import io.paperwire.launcher.engine.Engines;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that an event on its way costs: it is written to Kafka and read, committed to the database, written to Kafka and
 * read again. Everything is warm and connected; nothing is waited for that is not needed: no transactions on Kafka, no
 * lingering, no minimum of bytes.
 */
final class RoundTrip implements AutoCloseable {
    private static final String TOPIC = "bench.round-trip";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final String TEXT = "x".repeat(1_000);

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Connection connection;
    private final PreparedStatement insert;

    RoundTrip(Engines engines) throws SQLException, InterruptedException, ExecutionException {
        Map<String, Object> servers = Map.of("bootstrap.servers", engines.bootstrapServers());
        try (Admin admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", engines.bootstrapServers(), "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", engines.bootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(Set.of(PARTITION));
        consumer.seekToBeginning(Set.of(PARTITION));
        connection = DriverManager.getConnection(engines.jdbcUrl(), engines.username(), engines.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table round_trip (id bigint generated always as identity primary key, text text)");
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("insert into round_trip (text) values (?)");
    }

    /** Goes the way once; says how long it took, in nanoseconds. */
    long time() throws SQLException {
        long began = System.nanoTime();
        sendAndRead();
        insert.setString(1, TEXT);
        insert.executeUpdate();
        connection.commit();
        sendAndRead();
        return System.nanoTime() - began;
    }

    private void sendAndRead() {
        var unused = producer.send(new ProducerRecord<>(TOPIC, TEXT));
        ConsumerRecords<String, String> records;
        do {
            records = consumer.poll(Duration.ofSeconds(5));
        } while (records.isEmpty());
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        connection.close();
    }
}
