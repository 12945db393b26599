package io.paperwire.ingest.publish;

import io.paperwire.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How ingest's clients of Kafka differ from the defaults, and why. */
final class KafkaSettings {
    static final String TRANSACTIONAL_ID = "paperwire-ingest";

    /** After this time the broker gives up a transaction by itself. */
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(60);

    private final Map<String, Object> base;

    /** @param base what the operator set: bootstrap servers, security */
    KafkaSettings(Map<String, Object> base) {
        this.base = Map.copyOf(base);
    }

    String bootstrapServers() {
        return String.valueOf(base.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    Map<String, Object> producer() {
        return with(Map.ofEntries(
                // One writer at a time: whoever starts with this name fences the one before.
                Map.entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID),
                Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis()),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                // Twice the throughput of the default 16 KiB, measured.
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                // The log is kept for ever and text shrinks to half; lz4 falls back to Java where zstd needs a library.
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                // The default of 1 MiB is less than the topics take.
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES)));
    }

    Map<String, Object> consumer() {
        return with(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                // A position is held by hand from start to end: no group, nothing to commit.
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"));
    }

    Map<String, Object> admin() {
        return with(Map.of(
                // So that a broker that is away is noticed within seconds.
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000));
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(base);
        // The default of 1 s fills the log while a broker is away.
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.putAll(own);
        return settings;
    }
}
