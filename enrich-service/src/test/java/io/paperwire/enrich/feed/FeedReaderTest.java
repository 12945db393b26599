package io.paperwire.enrich.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.enrich.store.Outbox.Sent;
import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.EventRecords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** The reading alone; against Kafka itself it runs in the tests of the pipeline. */
class FeedReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.FEED.name(), 0);

    private final MockConsumer<String, byte[]> feed = new MockConsumer<>("earliest");
    private final List<Sent> read = new ArrayList<>();

    @Test
    void everythingBehindTheMarkIsHandedOver() {
        endIs(3);
        feed.schedulePollTask(() -> List.of(0, 1, 2).forEach(this::record));

        FeedReader.read(feed, 0, read::addAll, Duration.ofMinutes(1));

        assertThat(read).extracting(Sent::offset).containsExactly(1L, 2L);
    }

    @Test
    void aFeedThatStopsAnsweringEndsTheReading() {
        endIs(3);
        feed.schedulePollTask(() -> record(0));

        assertThatThrownBy(() -> FeedReader.read(feed, -1, read::addAll, Duration.ZERO))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("behind offset 1 of 3");
        assertThat(read).hasSize(1);
    }

    private void endIs(long end) {
        feed.updateBeginningOffsets(Map.of(PARTITION, 0L));
        feed.updateEndOffsets(Map.of(PARTITION, end));
    }

    private void record(int offset) {
        var written = EventRecords.write(
                Topics.FEED, "p", EventType.PAPER, "p@" + (offset + 1), URI.create("/t"), Instant.EPOCH, new byte[0]);
        feed.addRecord(new ConsumerRecord<>(
                Topics.FEED.name(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                1,
                0,
                "p",
                new byte[0],
                written.headers(),
                Optional.empty()));
    }
}
