package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what went into one system, and says in the end whether all of it came out: stored, on the feed and at every
 * client, each revision once and in order, and nothing dead-lettered.
 */
final class Delivery {
    private static final Set<String> ALL = Set.of("paper", "withdrawn", "board", "digest");
    /** What a client asks for that is to be compared with the whole feed. */
    static final String TYPES = String.join(",", ALL);

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(250);

    private final TestSystem system;
    private final Map<String, Integer> wentIn = new HashMap<>();
    private final List<SampleDigest> digests = new ArrayList<>();

    Delivery(TestSystem system) {
        this.system = system;
    }

    /** Drops a digest of papers that no other digest holds. */
    void drop(SampleDigest fresh) {
        digests.add(fresh);
        fresh.ids().forEach(this::expectPaper);
        system.inbox().drop(fresh);
    }

    /** Counts a paper that comes in another way. */
    void expectPaper(String id) {
        wentIn.merge(id, 1, Integer::sum);
    }

    /** Waits until everything is at rest and compares. */
    void check(StreamClient... clients) {
        await().atMost(LIMIT).pollInterval(POLL).until(this::inboxIsDone);
        await().atMost(LIMIT).pollInterval(POLL).until(this::everythingIsSent);
        List<OutboxEntry> outbox = system.outbox();
        for (StreamClient client : clients) {
            await().atMost(LIMIT).pollInterval(POLL).until(() -> client.events().size() >= outbox.size());
        }
        assertThat(DeliveryCheck.ofOutbox(wentIn, outbox)).isEmpty();
        assertThat(DeliveryCheck.ofClient(
                        "the feed", ALL, outbox, system.topic(Topics.FEED).events()))
                .isEmpty();
        for (int i = 0; i < clients.length; i++) {
            assertThat(DeliveryCheck.ofClient("client " + i, ALL, outbox, clients[i].events()))
                    .isEmpty();
        }
        for (Topics.Topic topic : List.of(Topics.LISTED, Topics.DIGESTS, Topics.FEED)) {
            assertThat(system.topic(topic.deadLetters()).records()).isEmpty();
        }
    }

    private boolean inboxIsDone() {
        return digests.stream()
                .allMatch(digest ->
                        system.inbox().processed(digest.name()).toFile().exists());
    }

    private boolean everythingIsSent() {
        List<OutboxEntry> outbox = system.outbox();
        return outbox.stream().allMatch(entry -> entry.offset().isPresent())
                && outbox.stream().map(OutboxEntry::key).toList().containsAll(wentIn.keySet())
                && outbox.stream()
                        .map(OutboxEntry::key)
                        .toList()
                        .containsAll(digests.stream().map(SampleDigest::name).toList());
    }
}
