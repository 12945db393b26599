package io.paperwire.enrich.feed;

import io.paperwire.enrich.broker.BrokerClient;
import io.paperwire.event.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The feed on Kafka. */
@ApplicationScoped
public class FeedClient implements FeedLog {
    /** Fixed, so that whoever opens the feed fences the one before at once. */
    static final String TRANSACTIONAL_ID = "paperwire-feed";

    private final BrokerClient broker;

    FeedClient(BrokerClient broker) {
        this.broker = broker;
    }

    @Override
    public Writer open() throws InterruptedException {
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        boolean opened = false;
        try {
            // A Kafka that came back empty has no topics.
            String feed = broker.ensureTopics().of(Topics.FEED);
            producer.initTransactions();
            opened = true;
            return new FeedWriter(feed, producer, broker);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new FencedException(e);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new FeedException("the feed cannot be opened: " + e.getMessage(), e);
        } finally {
            if (!opened) {
                producer.close(FeedWriter.CLOSE_LIMIT);
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, TRANSACTIONAL_ID),
                Map.entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * Topics.MAX_MESSAGE_BYTES),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                // A batch is handed over whole and then committed: waiting for more to come would only delay it.
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                // Soon enough an outcome is unknown, and the feed is asked instead.
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000),
                Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000));
    }
}
