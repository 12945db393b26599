package io.paperwire.platform.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics.Topic;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, attributes as {@code ce_*} headers, JSON as value.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents,
 *     Kafka protocol binding</a>
 */
public final class EventRecords {
    private EventRecords() {}

    /**
     * A record for {@code json}.
     *
     * @param eventId the same for the same event, however often it is sent
     * @param source who says so, as a URI reference such as {@code /paperwire/ingest}
     */
    public static ProducerRecord<String, byte[]> write(
            Topic topic, String key, EventType type, String eventId, URI source, Instant time, byte[] json) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(eventId)
                .withType(type.attribute())
                .withSource(source)
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", json)
                .build();
        return KafkaMessageFactory.createWriter(topic.name(), null, null, key).writeBinary(event);
    }

    /** @throws GarbledEventException if the record is no event that this release knows */
    public static Envelope read(ConsumerRecord<String, byte[]> kafkaRecord) throws GarbledEventException {
        if (kafkaRecord.value() == null) {
            throw new GarbledEventException("a record without value (expected JSON)", null);
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(kafkaRecord).toEvent(data -> data);
            EventType type = EventType.of(event.getType())
                    .orElseThrow(() -> new GarbledEventException("unknown ce_type: " + event.getType(), null));
            return new Envelope(type, event.getId(), kafkaRecord.value());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new GarbledEventException("not a CloudEvent in binary mode: " + e.getMessage(), e);
        }
    }

    /** What a record says it is, and its JSON, not yet read. */
    @SuppressWarnings("ArrayRecordComponent") // only carried from the record to the JSON reader, never compared
    public record Envelope(EventType type, String eventId, byte[] json) {}
}
