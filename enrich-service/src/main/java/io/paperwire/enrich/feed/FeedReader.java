package io.paperwire.enrich.feed;

import io.paperwire.enrich.store.Outbox.Sent;
import io.paperwire.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the feed to its end, by position: no group, no other reader's offsets. */
final class FeedReader {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.FEED.name(), 0);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** As long as the writer waits for an outcome: until then a takeover looks as ready as a waiting instance. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private FeedReader() {}

    /**
     * Hands over what is committed behind {@code offset}, page by page, until the end that the feed has now.
     *
     * @throws TimeoutException if the broker stops handing over before that
     */
    static void read(String bootstrapServers, long offset, java.util.function.Consumer<List<Sent>> page) {
        try (var consumer = new KafkaConsumer<>(
                settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            read(consumer, offset, page, PATIENCE);
        }
    }

    /** @param patience how long the reader may wait for the next record */
    static void read(
            Consumer<String, byte[]> consumer,
            long offset,
            java.util.function.Consumer<List<Sent>> page,
            Duration patience) {
        consumer.assign(List.of(PARTITION));
        long end =
                Objects.requireNonNull(consumer.endOffsets(List.of(PARTITION)).get(PARTITION));
        consumer.seek(PARTITION, Math.min(offset + 1, end));
        long position = consumer.position(PARTITION);
        long progress = System.nanoTime();
        while (position < end) {
            List<Sent> sent = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
                sent(event).ifPresent(sent::add);
            }
            page.accept(sent);
            long now = consumer.position(PARTITION);
            if (now > position) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress >= patience.toNanos()) {
                throw new TimeoutException(
                        "no record of " + PARTITION + " behind offset " + now + " of " + end + " for " + patience);
            }
            position = now;
        }
    }

    /** Empty for a record that no publisher of ours wrote. */
    private static Optional<Sent> sent(ConsumerRecord<String, byte[]> event) {
        String type = text(event.headers().lastHeader("ce_type"));
        String id = text(event.headers().lastHeader("ce_id"));
        if (type == null || id == null || event.key() == null || !id.startsWith(event.key() + "@")) {
            return Optional.empty();
        }
        String revision = id.substring(event.key().length() + 1);
        return revision.matches("\\d{1,9}")
                ? Optional.of(new Sent(type, event.key(), Integer.parseInt(revision), event.offset()))
                : Optional.empty();
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "paperwire-enrich-feed",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString().toLowerCase(Locale.ROOT),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // Unlike a group's reader it asks for nothing but this: a large page saves round trips.
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 * 1024 * 1024,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                15_000);
    }
}
