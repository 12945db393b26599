package io.paperwire.enrich.delivery;

import io.paperwire.enrich.store.DeadLetterRepository;
import io.paperwire.enrich.store.DeadLetterRepository.Place;
import io.paperwire.event.Topics.Topic;
import io.paperwire.model.RowHash;
import io.paperwire.platform.kafka.DeadLetters;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets records aside: one that comes again after its dead letter was noted is passed over.
 *
 * <p>The letter is noted after it was sent, because one that is noted and not sent would be lost. A crash in between writes
 * it twice, with the same topic, partition and offset in its headers.
 */
@ApplicationScoped
public class DeadLetterPublisher {
    private static final Logger LOG = Logger.getLogger(DeadLetterPublisher.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DeadLetterRepository letters;
    private final String bootstrapServers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetterPublisher(
            DeadLetterRepository letters, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.letters = letters;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Writes the dead letter of {@code failed} and waits until Kafka has it.
     *
     * @throws ExecutionException if Kafka refuses it
     * @throws TimeoutException if Kafka does not answer
     */
    public void setAside(Topic topic, ConsumerRecord<String, byte[]> failed, Throwable failure)
            throws InterruptedException, ExecutionException, TimeoutException {
        byte[] value = failed.value() == null ? new byte[0] : failed.value();
        var place = new Place(failed.topic(), failed.partition(), failed.offset(), RowHash.sha256(value));
        if (letters.knows(place)) {
            return;
        }
        LOG.warnf(
                "%s-%d@%d, key %s, goes to %s: %s",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                failed.key(),
                topic.deadLetters(),
                failure.getMessage());
        producer().send(DeadLetters.of(topic, failed, failure)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        letters.add(place, String.valueOf(failure.getMessage()).replace('\0', '\uFFFD'));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        // Made when first needed: most runs set nothing aside.
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "paperwire-enrich-dead-letters",
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            // The record came with fewer headers.
                            io.paperwire.event.Topics.MAX_MESSAGE_BYTES + 64 * 1024,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "lz4"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
