package io.paperwire.query.feed;

import static io.paperwire.query.feed.FeedClients.FEED;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics;
import io.paperwire.platform.kafka.TopicProvision;
import io.paperwire.platform.problem.ProblemException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feed from where its memory ends and follows it for as long as the service lives, whatever Kafka does meanwhile.
 *
 * <p>A topic that was made anew is a new log under the same name, and a consumer would silently read on in it. So the
 * topic's id is asked for after each batch and before the batch is taken: if the records came from another incarnation,
 * the id shows it.
 */
final class FeedFollower implements Runnable {
    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_MILLIS = 500;

    private final FeedClients clients;
    private final FeedLog log;
    private final FeedTail tail;
    private final FeedMemory memory;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private @Nullable String topicId;
    /** The offset behind the last stretch that the memory took. */
    private long taken;

    FeedFollower(FeedClients clients, FeedLog log, FeedTail tail, FeedMemory memory) {
        this.clients = clients;
        this.log = log;
        this.tail = tail;
        this.memory = memory;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                try (Admin admin = clients.admin();
                        KafkaConsumer<String, byte[]> consumer = clients.consumer(FEED);
                        var letters = new FeedDeadLetters(clients)) {
                    follow(admin, consumer, letters);
                } catch (KafkaException
                        | TimeoutException
                        | ExecutionException
                        | ProblemException
                        | UncheckedIOException e) {
                    away(e);
                } catch (RuntimeException e) {
                    LOG.error("feed: reading failed, trying again", e);
                    tail.away(e.toString());
                }
            } while (!stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Admin admin, KafkaConsumer<String, byte[]> consumer, FeedDeadLetters letters)
            throws InterruptedException, ExecutionException, TimeoutException {
        open(TopicProvision.ensure(admin, FeedClients.ANSWER_SECONDS).of(Topics.FEED), consumer);
        long noted = end(consumer);
        long checked = System.nanoTime();
        while (stopped.getCount() > 0) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (consumer.position(FEED) > taken || System.nanoTime() - checked > CHECK_NANOS || tail.isAsked()) {
                List<CompletableFuture<Long>> questions = tail.takeQuestions();
                if (!FeedClients.topicId(admin).equals(topicId)) {
                    return;
                }
                take(records, consumer.position(FEED), letters);
                // The consumer keeps quiet when the broker is gone; this question does not.
                if (records.isEmpty() || !questions.isEmpty()) {
                    long end = end(consumer);
                    questions.forEach(question -> question.complete(end));
                    checked = System.nanoTime();
                }
            }
            if (tail.status() != FeedStatus.LIVE && taken >= noted) {
                memory.show();
                tail.now(FeedStatus.LIVE);
                LOG.infof("feed: live topicId=%s offset=%d", topicId, noted);
            }
        }
    }

    private void open(String id, KafkaConsumer<String, byte[]> consumer) {
        boolean another = topicId != null && !id.equals(topicId);
        if (another) {
            LOG.warnf("feed: made anew, reading it from its beginning: topicId=%s before=%s", id, topicId);
        }
        long begin = consumer.beginningOffsets(Set.of(FEED)).getOrDefault(FEED, 0L);
        long end = end(consumer);
        long known = log.state().map(FeedLog.State::end).orElse(begin);
        boolean lost = known < begin || known > end;
        if (lost && !another && topicId != null) {
            LOG.warnf("feed: the log is shorter than it was, reading it from its beginning: offset=%d", known);
        }
        FeedMemory.Start start = memory.open(id, begin, end);
        if (topicId == null || another || lost) {
            topicId = id;
            log.restart(FeedId.of(id), begin, start.position(), start.dropped());
            log.announce();
        }
        consumer.seek(FEED, start.position());
        taken = start.position();
        // A memory that begins anew in an empty log has all there is already.
        memory.take(List.of(), List.of(), taken);
        tail.now(FeedStatus.CATCHING_UP);
        LOG.infof("feed: reading topicId=%s offset=%d", id, start.position());
    }

    private void take(ConsumerRecords<String, byte[]> records, long end, FeedDeadLetters letters)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (end == taken && records.isEmpty()) {
            // Nothing is new, but what was taken may still have to be written down.
            memory.take(List.of(), List.of(), end);
            return;
        }
        FeedLog.State state = log.state().orElseThrow();
        List<FeedEvent> events = new ArrayList<>(records.count());
        List<Long> drops = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> kafkaRecord : records) {
            try {
                events.add(FeedRecords.read(state.feed(), kafkaRecord));
            } catch (GarbledEventException e) {
                letters.set(String.valueOf(topicId), kafkaRecord, e);
                drops.add(kafkaRecord.offset());
            }
        }
        Set<Long> repeats = Set.copyOf(memory.take(events, drops, end));
        if (!repeats.isEmpty()) {
            LOG.warnf("feed: dropped repeats count=%d before offset=%d", repeats.size(), end);
            events.removeIf(event -> repeats.contains(event.offset()));
            drops.addAll(repeats);
        }
        if (tail.status() == FeedStatus.LIVE) {
            memory.show();
        }
        log.append(events, drops, end);
        taken = end;
        log.announce();
    }

    private static long end(KafkaConsumer<String, byte[]> consumer) {
        return consumer.endOffsets(Set.of(FEED)).getOrDefault(FEED, 0L);
    }

    private void away(Exception e) {
        if (tail.away(e.toString())) {
            LOG.warnf("feed: cannot be followed at present, trying again: servers=%s reason=%s", clients.servers(), e);
        }
    }
}
