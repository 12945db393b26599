package io.paperwire.query.feed;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets records of the feed aside that are no events.
 *
 * <p>Each instance reads the feed from its beginning at every start and meets the same garbled record each time, so the
 * dead letters are looked through first: one that is there is not sent again. Kafka is only spoken to when there is
 * something to set aside.
 */
final class FeedDeadLetters implements AutoCloseable {
    static final String TOPIC_ID = "dead-letter-topic-id";
    private static final Logger LOG = Logger.getLogger(FeedDeadLetters.class);

    private final FeedClients clients;
    private @Nullable Set<String> known;
    private @Nullable KafkaProducer<String, byte[]> producer;

    FeedDeadLetters(FeedClients clients) {
        this.clients = clients;
    }

    void set(String topicId, ConsumerRecord<String, byte[]> failed, GarbledEventException failure)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (known == null) {
            known = read();
        }
        if (!known.add(place(topicId, Long.toString(failed.offset())))) {
            return;
        }
        var letter = DeadLetters.of(Topics.FEED, failed, failure);
        letter.headers().add(TOPIC_ID, topicId.getBytes(StandardCharsets.UTF_8));
        producer().send(letter).get(FeedClients.ANSWER_SECONDS * 2, TimeUnit.SECONDS);
        LOG.warnf("feed: set a garbled record aside offset=%d reason=%s", failed.offset(), failure.getMessage());
    }

    private Set<String> read() {
        var partition = new TopicPartition(Topics.FEED.deadLetters().name(), 0);
        Set<String> places = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = clients.consumer(partition)) {
            long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(
                    partition, consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(250))) {
                    places.add(place(text(letter, TOPIC_ID), text(letter, DeadLetters.OFFSET)));
                }
            }
        }
        return places;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            clients.servers(),
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            Topics.MAX_MESSAGE_BYTES,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            8_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            4_000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            5_000L),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    private static String place(String topicId, String offset) {
        return topicId + "@" + offset;
    }

    private static String text(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
