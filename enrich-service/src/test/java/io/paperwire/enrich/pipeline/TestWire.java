package io.paperwire.enrich.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.EventType;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Origin;
import io.paperwire.event.Topics;
import io.paperwire.event.Topics.Topic;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;
import io.paperwire.platform.kafka.EventRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks to the service as ingest does, and reads the feed as query does. */
final class TestWire implements AutoCloseable {
    private static final URI SOURCE = URI.create("/paperwire/test");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    TestWire(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 16 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static Listing listing(String id, String summary, String date) {
        return new Listing(
                1,
                new ArxivId(id),
                "Title of " + id,
                List.of("Ada", "Grace"),
                "Machine Learning",
                List.of(),
                summary,
                LocalDate.parse(date),
                Links.of(new ArxivId(id), true, null));
    }

    static ListingEvent listed(String digest, String epoch, int version, Listing listing) {
        Cause cause = version == 1 ? Cause.LISTING : Cause.CORRECTION;
        return ListingEvent.listed(DigestId.parse(digest), epoch, version, cause, listing);
    }

    static ListingEvent withdrawn(String digest, String epoch, int version, String id) {
        return ListingEvent.withdrawn(DigestId.parse(digest), epoch, version, new ArxivId(id));
    }

    /** One version with these rows, which sent so many row events. */
    static DigestEvent digest(String digest, String epoch, int version, int rowEvents, DigestRow... rows) {
        return digest(digest, epoch, version, rowEvents, 1, 1, rows);
    }

    static DigestEvent digest(
            String digest, String epoch, int version, int rowEvents, int part, int parts, DigestRow... rows) {
        return new DigestEvent(
                DigestId.parse(digest),
                epoch,
                version,
                "0".repeat(64),
                100,
                Origin.FILE,
                DigestStatus.APPLIED,
                null,
                1,
                "table",
                Instant.parse("2025-05-13T06:00:00Z"),
                null,
                null,
                new Accounting(rowEvents, rowEvents, 0, 0, rowEvents, 0, 0, 0, 0, rowEvents),
                List.of(),
                Arrays.asList(rows),
                part,
                parts);
    }

    static DigestRow row(Listing listing, boolean agedOut) {
        return new DigestRow(listing.id(), RowHash.of(listing), listing.date(), "", agedOut);
    }

    void send(ListingEvent... events) {
        for (ListingEvent event : events) {
            send(Topics.LISTED, event.id().value(), event.type(), event.eventId(), WireJson.write(event));
        }
    }

    void send(DigestEvent... events) {
        for (DigestEvent event : events) {
            send(
                    Topics.DIGESTS,
                    event.digest().toString(),
                    EventType.DIGEST_VERSION,
                    event.eventId(),
                    WireJson.write(event));
        }
    }

    void send(Topic topic, String key, EventType type, String eventId, byte[] json) {
        send(EventRecords.write(topic, key, type, eventId, SOURCE, Instant.EPOCH, json));
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every event on the feed of these keys, as {@code key@revision change}. */
    List<String> feed(Collection<String> keys) {
        return read(Topics.FEED).stream()
                .filter(event -> keys.contains(event.key()))
                .map(event ->
                        text(event, "ce_id") + " " + json(event).path("change").asText("done"))
                .toList();
    }

    /** The JSON of one event on the feed. */
    JsonNode feedJson(String eventId) {
        return read(Topics.FEED).stream()
                .filter(event -> text(event, "ce_id").equals(eventId))
                .map(TestWire::json)
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is committed on a topic now. */
    List<ConsumerRecord<String, byte[]>> read(Topic topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(topic.name(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    static String text(ConsumerRecord<String, byte[]> event, String header) {
        return new String(event.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    static JsonNode json(ConsumerRecord<String, byte[]> event) {
        try {
            return MAPPER.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
