package io.paperwire.ingest.publish;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.platform.kafka.EventRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/** Reads {@code digests.v1} from its start to its end: what ingest knows after a restart. */
final class LedgerReader {
    private static final Logger LOG = Logger.getLogger(LedgerReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LedgerReader() {}

    /**
     * Everything that is committed now.
     *
     * @throws TimeoutException if the broker stops answering
     */
    static Ledger read(Map<String, Object> settings, String epoch) {
        Ledger ledger = new Ledger(epoch);
        TopicPartition partition = new TopicPartition(Topics.DIGESTS.name(), 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            long progress = System.nanoTime();
            long position = consumer.position(partition);
            while (position < end) {
                consumer.poll(Duration.ofMillis(500)).forEach(digest -> add(ledger, digest));
                long now = consumer.position(partition);
                if (now > position) {
                    progress = System.nanoTime();
                } else if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                    throw new TimeoutException("no record of " + partition + " behind offset " + position + " of " + end
                            + " for " + PATIENCE);
                }
                position = now;
            }
        }
        return ledger;
    }

    static void add(Ledger ledger, ConsumerRecord<String, byte[]> digest) {
        try {
            EventRecords.Envelope envelope = EventRecords.read(digest);
            if (envelope.type() != EventType.DIGEST_VERSION) {
                throw new GarbledEventException(
                        "a " + envelope.type().attribute() + " (expected " + EventType.DIGEST_VERSION.attribute() + ")",
                        null);
            }
            ledger.add(WireJson.read(envelope.json(), DigestEvent.class));
        } catch (GarbledEventException | RuntimeException e) {
            // Somebody else wrote it: ingest reads back what it writes. The rest of the memory is still true.
            LOG.errorf(
                    "record skipped: topic=%s offset=%d key=%s reason=%s",
                    digest.topic(), digest.offset(), digest.key(), e.toString());
        }
    }
}
