package io.paperwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import io.paperwire.ingest.version.Ledger;
import io.paperwire.platform.kafka.EventRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"parts\":1}", "{\"digest\":\"x\"}", "\u0000"})
    void recordThatCannotBeReadIsSkipped(String json) {
        ProducerRecord<String, byte[]> written = EventRecords.write(
                Topics.DIGESTS,
                "press/a.md",
                EventType.DIGEST_VERSION,
                "id",
                URI.create("/test"),
                Instant.EPOCH,
                json.getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<String, byte[]> found =
                new ConsumerRecord<>(written.topic(), 0, 0, written.key(), written.value());
        written.headers().forEach(header -> found.headers().add(header));
        Ledger ledger = new Ledger("epoch");

        LedgerReader.add(ledger, found);

        assertThat(ledger.size()).isZero();
    }

    @Test
    void recordWithoutBytesIsSkipped() {
        Ledger ledger = new Ledger("epoch");

        LedgerReader.add(ledger, new ConsumerRecord<>(Topics.DIGESTS.name(), 0, 0, "press/a.md", null));

        assertThat(ledger.size()).isZero();
    }
}
