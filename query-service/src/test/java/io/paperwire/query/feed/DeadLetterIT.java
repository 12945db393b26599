package io.paperwire.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.DeadLetters;
import io.paperwire.query.EnginesResource;
import io.paperwire.query.Enrich;
import io.paperwire.query.Papers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Records of the feed that are no events. */
@QuarkusTest
@QuarkusTestResource(EnginesResource.class)
class DeadLetterIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @Test
    void garbledRecordIsSetAsideOnceHoweverManyInstancesMeetIt() throws Exception {
        String key = UUID.randomUUID().toString();
        var whole = Enrich.event(Papers.listed("2607.00001", 1));
        byte[] half = "{\"revision\":".getBytes(StandardCharsets.UTF_8);
        try (Enrich enrich = new Enrich(jdbcUrl, servers)) {
            enrich.send(List.of(new ProducerRecord<>(whole.topic(), null, key, half, whole.headers()), whole));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letters(key)).hasSize(1));

        // Another instance, or this one after a restart, reads the feed from its beginning and meets the record again.
        var log = new FeedLog(100, 1_000_000);
        var tail = new FeedTail();
        var follower = new FeedFollower(new FeedClients(servers), log, tail, FeedLogs.forgetful());
        var thread = new Thread(follower);
        thread.start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> tail.status() == FeedStatus.LIVE);
        } finally {
            follower.stop();
            thread.join();
        }

        List<ConsumerRecord<String, byte[]>> letters = letters(key);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isEqualTo(half);
        assertThat(text(letters.get(0), DeadLetters.TOPIC)).isEqualTo(Topics.FEED.name());
        assertThat(text(letters.get(0), DeadLetters.REASON)).startsWith("not JSON");
        long offset = Long.parseLong(text(letters.get(0), DeadLetters.OFFSET));
        assertThat(log.isDropped(offset)).isTrue();
    }

    private List<ConsumerRecord<String, byte[]>> letters(String key) {
        var partition = new TopicPartition(Topics.FEED.deadLetters().name(), 0);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new FeedClients(servers).consumer(partition)) {
            long end = consumer.endOffsets(Set.of(partition)).get(partition);
            consumer.seek(partition, 0);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> {
                    if (key.equals(letter.key())) {
                        found.add(letter);
                    }
                });
            }
        }
        return found;
    }

    private static String text(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
