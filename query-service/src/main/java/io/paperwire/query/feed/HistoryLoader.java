package io.paperwire.query.feed;

import static io.paperwire.query.feed.FeedClients.FEED;

import io.paperwire.event.GarbledEventException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads chunks of the feed back from Kafka, with as many consumers as there are threads that ask. */
final class HistoryLoader implements FeedHistory.Loader, AutoCloseable {
    /** A chunk ends with the record that reaches this size. */
    private static final long TARGET_BYTES = 1024 * 1024;

    private final FeedClients clients;
    private final FeedLog log;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    HistoryLoader(FeedClients clients, FeedLog log) {
        this.clients = clients;
        this.log = log;
    }

    @Override
    public Chunk load(long generation, long start, long limit) throws Exception {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = new Connection(clients.admin(), clients.consumer(FEED));
        }
        try {
            Chunk chunk = load(connection, generation, start, limit);
            idle.add(connection);
            return chunk;
        } catch (Exception e) {
            connection.close();
            throw e;
        }
    }

    private Chunk load(Connection connection, long generation, long start, long limit) throws Exception {
        FeedLog.State state = state(generation);
        long from = Math.max(start, state.begin());
        long until = Math.min(limit, state.end());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * FeedClients.ANSWER_SECONDS);
        List<FeedEvent> events = new ArrayList<>();
        long bytes = 0;
        long next = from;
        connection.consumer().seek(FEED, from);
        while (next < until && bytes < TARGET_BYTES) {
            for (ConsumerRecord<String, byte[]> kafkaRecord :
                    connection.consumer().poll(Duration.ofMillis(250))) {
                if (kafkaRecord.offset() < until && bytes < TARGET_BYTES) {
                    next = kafkaRecord.offset() + 1;
                    if (!log.isDropped(kafkaRecord.offset())) {
                        FeedEvent event = read(state.feed(), kafkaRecord);
                        events.add(event);
                        bytes += event.frame().length;
                    }
                }
            }
            if (bytes < TARGET_BYTES) {
                next = Math.max(next, Math.min(until, connection.consumer().position(FEED)));
            }
            if (next < until && System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka did not give the feed from " + from + " to " + until);
            }
        }
        if (!FeedId.of(FeedClients.topicId(connection.admin())).equals(state.feed())) {
            throw new IllegalStateException("the feed was made anew while it was read");
        }
        state(generation);
        return new Chunk(start, next, events);
    }

    private FeedLog.State state(long generation) {
        return log.state()
                .filter(state -> state.generation() == generation)
                .orElseThrow(() -> new IllegalStateException("the feed is another one now"));
    }

    private static FeedEvent read(FeedId feed, ConsumerRecord<String, byte[]> kafkaRecord) {
        try {
            return FeedRecords.walk(feed, kafkaRecord);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("a record that was read before is garbled: " + kafkaRecord.offset(), e);
        }
    }

    @Override
    public void close() {
        idle.forEach(Connection::close);
    }

    private record Connection(Admin admin, KafkaConsumer<String, byte[]> consumer) {
        void close() {
            consumer.close();
            admin.close(Duration.ZERO);
        }
    }
}
