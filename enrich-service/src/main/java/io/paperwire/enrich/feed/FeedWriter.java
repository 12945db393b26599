package io.paperwire.enrich.feed;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.enrich.feed.FeedLog.FeedException;
import io.paperwire.enrich.feed.FeedLog.FencedException;
import io.paperwire.enrich.store.Outbox.Sent;
import io.paperwire.enrich.store.OutboxRow;
import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.EventRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** Writes to one incarnation of the feed, one transaction for each batch. */
final class FeedWriter implements FeedLog.Writer {
    static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final URI SOURCE = URI.create("/paperwire/enrich");

    private final String feed;
    private final KafkaProducer<String, byte[]> producer;
    private final BrokerClient broker;

    FeedWriter(String feed, KafkaProducer<String, byte[]> producer, BrokerClient broker) {
        this.feed = feed;
        this.producer = producer;
        this.broker = broker;
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public boolean isCurrent() throws InterruptedException {
        try {
            return broker.topicId(Topics.FEED).equals(feed);
        } catch (ExecutionException | TimeoutException e) {
            throw new FeedException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void readAfter(long offset, Consumer<List<Sent>> page) throws InterruptedException {
        try {
            FeedReader.read(broker.bootstrapServers(), offset, page);
        } catch (KafkaException e) {
            throw new FeedException("the feed cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Sent> send(List<OutboxRow> rows) throws InterruptedException {
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sending = new ArrayList<>();
            for (OutboxRow row : rows) {
                sending.add(producer.send(toRecord(row)));
            }
            producer.commitTransaction();
            List<Sent> sent = new ArrayList<>();
            for (int i = 0; i < sending.size(); i++) {
                OutboxRow row = rows.get(i);
                long offset = sending.get(i).get().offset();
                sent.add(new Sent(row.type().attribute(), row.key(), row.revision(), offset));
            }
            return sent;
        } catch (KafkaException | ExecutionException e) {
            throw fenced(e).orElseGet(() -> new FeedException("the outcome is not known: " + e.getMessage(), e));
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
        return EventRecords.write(
                Topics.FEED,
                row.key(),
                row.type(),
                row.eventId(),
                SOURCE,
                row.createdAt(),
                row.json().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<RuntimeException> fenced(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return Optional.of(new FencedException(failure));
            }
        }
        return Optional.empty();
    }
}
