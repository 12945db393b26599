package io.paperwire.query.feed;

import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.TopicProvision;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Makes the Kafka clients that read the feed: by assignment, without a group, committed records only.
 *
 * @param servers as {@code bootstrap.servers} has them
 */
record FeedClients(String servers) {
    static final TopicPartition FEED = new TopicPartition(Topics.FEED.name(), 0);
    static final long ANSWER_SECONDS = 5;

    KafkaConsumer<String, byte[]> consumer(TopicPartition partition) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // An offset that is not there means that the log lost records: that must be noticed, not
                        // mended.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        // Bounds memory; a larger record still comes, alone.
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        4 * 1024 * 1024,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        1024 * 1024,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS),
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS),
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500L),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
        return consumer;
    }

    Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                servers,
                "request.timeout.ms",
                (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS),
                "default.api.timeout.ms",
                (int) TimeUnit.SECONDS.toMillis(ANSWER_SECONDS),
                "reconnect.backoff.max.ms",
                500L));
    }

    /** The id of the feed's topic as it is at this moment. */
    static String topicId(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        return TopicProvision.ids(admin, List.of(Topics.FEED), ANSWER_SECONDS).of(Topics.FEED);
    }
}
