package io.paperwire.benchmark.stream;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.platform.kafka.EventRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts papers on the feed as enrich-service does: each in a transaction. */
final class Feed implements AutoCloseable {
    private static final long SEED = 20_250_513;

    private final GeneratedPapers papers = new GeneratedPapers(SEED);
    private final KafkaProducer<String, byte[]> producer;
    private int place;

    Feed(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "bench"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** The frame that the next {@link #publish} brings to a client, about as it is. */
    byte[] nextFrame() {
        String json = new String(WireJson.write(papers.paper(place)), StandardCharsets.UTF_8);
        return ("id: AAAAAAAA-0\nevent: paper\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @return when it began, by {@link System#nanoTime} */
    long publish() {
        Paper paper = papers.paper(place);
        place++;
        var event = EventRecords.write(
                Topics.FEED,
                paper.id().value(),
                EventType.PAPER,
                paper.eventId(),
                URI.create("/paperwire/bench"),
                paper.updatedAt(),
                WireJson.write(paper));
        long began = System.nanoTime();
        producer.beginTransaction();
        // A send that fails fails the commit.
        var unused = producer.send(event);
        producer.commitTransaction();
        return began;
    }

    @Override
    public void close() {
        producer.close();
    }
}
