package io.paperwire.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private static final byte[] JSON = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final ProducerRecord<String, byte[]> WRITTEN = EventRecords.write(
            Topics.FEED,
            "2505.07608",
            EventType.PAPER,
            "2505.07608@3",
            URI.create("/paperwire/enrich"),
            Instant.parse("2025-05-13T06:02:11Z"),
            JSON);

    @Test
    void attributesAreBinaryModeHeaders() {
        assertThat(Arrays.stream(WRITTEN.headers().toArray())
                        .map(h -> h.key() + "=" + new String(h.value(), StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder(
                        "ce_specversion=1.0",
                        "ce_id=2505.07608@3",
                        "ce_type=io.paperwire.paper.v1",
                        "ce_source=/paperwire/enrich",
                        "ce_subject=2505.07608",
                        "ce_time=2025-05-13T06:02:11Z",
                        "content-type=application/json");
        assertThat(WRITTEN.topic()).isEqualTo("papers.enriched.v1");
        assertThat(WRITTEN.key()).isEqualTo("2505.07608");
    }

    @Test
    void whatWasWrittenIsRead() throws GarbledEventException {
        var envelope = EventRecords.read(received(WRITTEN.value(), WRITTEN.headers()));

        assertThat(envelope.type()).isEqualTo(EventType.PAPER);
        assertThat(envelope.eventId()).isEqualTo("2505.07608@3");
        assertThat(envelope.json()).isEqualTo(JSON);
    }

    @Test
    void recordsThatAreNoEventsAreGarbled() {
        Headers unknown = new RecordHeaders(WRITTEN.headers())
                .remove("ce_type")
                .add("ce_type", "x".getBytes(StandardCharsets.UTF_8));
        Headers noId = new RecordHeaders(WRITTEN.headers()).remove("ce_id");
        Headers badTime = new RecordHeaders(WRITTEN.headers())
                .remove("ce_time")
                .add("ce_time", "soon".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> EventRecords.read(received(null, WRITTEN.headers())))
                .isInstanceOf(GarbledEventException.class);
        assertThatThrownBy(() -> EventRecords.read(received(JSON, new RecordHeaders())))
                .isInstanceOf(GarbledEventException.class);
        assertThatThrownBy(() -> EventRecords.read(received(JSON, unknown))).isInstanceOf(GarbledEventException.class);
        assertThatThrownBy(() -> EventRecords.read(received(JSON, noId))).isInstanceOf(GarbledEventException.class);
        assertThatThrownBy(() -> EventRecords.read(received(JSON, badTime))).isInstanceOf(GarbledEventException.class);
    }

    @Test
    void deadLetterKeepsTheRecordAndSaysWhy() {
        var letter = DeadLetters.of(
                Topics.FEED, received(JSON, WRITTEN.headers()), new GarbledEventException("no such thing", null));

        assertThat(letter.topic()).isEqualTo("papers.enriched.v1.dlq");
        assertThat(letter.key()).isEqualTo("2505.07608");
        assertThat(letter.value()).isEqualTo(JSON);
        assertThat(header(letter, DeadLetters.REASON)).isEqualTo("no such thing");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("papers.enriched.v1");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("7");
        assertThat(header(letter, "ce_id")).isEqualTo("2505.07608@3");
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> received(byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                Topics.FEED.name(),
                0,
                7,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                "2505.07608",
                value,
                new RecordHeaders(headers),
                Optional.empty());
    }
}
