package io.paperwire.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One topic as a reader sees it that belongs to no group: what is committed, from the beginning to the end of now. */
record TopicLog(String bootstrapServers, Topics.Topic topic) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(100);

    List<ConsumerRecord<String, String>> records() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /** The records with this key. */
    List<ConsumerRecord<String, String>> records(String key) {
        return records().stream().filter(record -> record.key().equals(key)).toList();
    }

    /** The feed's records in the form in which the delivery check compares what clients saw. */
    List<StreamEvent> events() {
        return records().stream().map(TopicLog::event).toList();
    }

    private static StreamEvent event(ConsumerRecord<String, String> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
        String name = EventType.of(type).orElseThrow().name().toLowerCase(Locale.ROOT);
        try {
            return new StreamEvent("feed-" + record.offset(), name, JSON.readTree(record.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The feed holds no JSON at " + record.offset(), e);
        }
    }
}
