package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Services killed at the points where a crash could lose or repeat something.
 *
 * <p>Each point is held open by the test, not hit by luck: what comes next in the service is made to wait, and the kill
 * comes then. All tests share one system, and each compares all that went in so far.
 */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String KEEP_FROM_PUBLISHING = """
            insert into paperwire.lease (name, holder, expires_at) values ('feed', 'a test', now() + interval '1 hour')
            on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
            """;

    private Path dir;
    private TestSystem system;
    private Delivery delivery;
    private StreamClient client;
    private int papers;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        dir = folder;
        system = TestSystem.startWhole(dir);
        delivery = new Delivery(system);
        client = system.follow("client", Delivery.TYPES, system.service("query-service"));
    }

    @AfterAll
    void stop() {
        client.close();
        system.close();
    }

    @Test
    void ingestKilledBetweenPublishAndMovePublishesOnce() throws IOException {
        RunningService ingest = system.service("ingest-service");
        SampleDigest digest = digest("crash/published-not-moved.md", 12);
        Path processed = system.inbox().folder().resolve("processed");
        Path aside = dir.resolve("processed-aside");
        if (Files.exists(processed)) {
            Files.move(processed, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.createFile(processed);

        delivery.drop(digest);
        await().atMost(LIMIT).until(() -> !versions(digest).isEmpty());
        ingest.part().kill();
        assertThat(system.inbox().claimed()).containsExactly(digest.name());

        Files.delete(processed);
        if (Files.exists(aside)) {
            Files.move(aside, processed, StandardCopyOption.ATOMIC_MOVE);
        }
        ingest.start();
        delivery.check(client);
        assertThat(system.inbox().claimed()).isEmpty();
        assertThat(versions(digest)).hasSize(1);
        assertThat(system.topic(Topics.LISTED).records())
                .filteredOn(row -> digest.ids().contains(row.key()))
                .hasSize(12);
    }

    @Test
    void enrichKilledBetweenCommitAndPublishPublishesOnce() {
        RunningService enrich = system.service("enrich-service");
        SampleDigest digest = digest("crash/committed-not-published.md", 12);
        system.database().update(KEEP_FROM_PUBLISHING);
        awaitFeedState(enrich, "Waiting");

        delivery.drop(digest);
        await().atMost(LIMIT).until(() -> entries(digest).size() == 12);
        enrich.part().kill();
        assertThat(entries(digest)).allMatch(entry -> entry.offset().isEmpty());
        assertThat(published(digest)).isEmpty();

        system.database().update("delete from paperwire.lease where holder = 'a test'");
        enrich.start();
        delivery.check(client);
    }

    @Test
    void enrichKilledBetweenPublishAndMarkPublishesOnce() throws Exception {
        RunningService enrich = system.service("enrich-service");
        SampleDigest digest = digest("crash/published-not-marked.md", 12);
        awaitFeedState(enrich, "Publishing");
        try (Database.Hold held = system.database().hold("select * from paperwire.feed_mark for update")) {
            delivery.drop(digest);
            await().atMost(LIMIT).until(() -> !published(digest).isEmpty());
            enrich.part().kill();
            assertThat(held.connection().isValid(1)).isTrue();
        }
        Set<String> standing = new HashSet<>(published(digest));
        assertThat(entries(digest))
                .filteredOn(entry -> standing.contains(entry.key()))
                .isNotEmpty()
                .allMatch(entry -> entry.offset().equals(OptionalLong.empty()));

        enrich.start();
        delivery.check(client);
    }

    @Test
    void oneOfTwoEnrichServicesKilledUnderLoadIsReplaced() {
        RunningService first = system.service("enrich-service");
        RunningService second = system.enrich("enrich-second");
        awaitFeedState(first, "Publishing");
        int before = system.outbox().size();

        List<SampleDigest> load = IntStream.range(0, 20)
                .mapToObj(number -> digest("load/" + number + ".md", 20))
                .toList();
        load.forEach(delivery::drop);
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> system.outbox().size() > before);
        first.part().kill();

        awaitFeedState(second, "Publishing");
        delivery.check(client);
        first.start();
        second.close();
        awaitFeedState(first, "Publishing");
    }

    @Test
    void clientsThatAreCutAndWhoseServicesAreKilledGetEachEventOnce() throws Exception {
        RunningService one = system.service("query-service");
        RunningService other = system.query("query-other");
        long seed = System.nanoTime();
        List<StreamClient> clients = IntStream.range(0, 6)
                .mapToObj(number ->
                        system.followWithCuts("mover-" + number, Delivery.TYPES, new Random(seed + number), one, other))
                .toList();
        await().atMost(LIMIT).until(() -> clients.stream().allMatch(mover -> mover.connections() > 0));

        try (HookReceiver hook = HookReceiver.start()) {
            hook.register(one.rest());
            SampleDigest calm = digest("stream/calm.md", 10);
            delivery.drop(calm);
            await().atMost(LIMIT).until(() -> hook.papers().containsAll(calm.ids()));
            assertThat(hook.papers()).hasSize(10);
            for (RunningService killed : List.of(one, other)) {
                List<SampleDigest> load = IntStream.range(0, 5)
                        .mapToObj(number -> digest("stream/" + killed.instance().name() + number + ".md", 10))
                        .toList();
                int seen = clients.get(0).events().size();
                load.forEach(delivery::drop);
                await().atMost(LIMIT)
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> clients.get(0).events().size() > seen);
                killed.part().kill();
                delivery.check(clients.toArray(StreamClient[]::new));
                await().atMost(LIMIT)
                        .until(() ->
                                load.stream().allMatch(digest -> hook.papers().containsAll(digest.ids())));
                killed.start();
            }
        }
        assertThat(clients).allMatch(mover -> mover.connections() > 1);
        assertThat(clients).allMatch(mover -> mover.otherEvents().isEmpty());
        clients.forEach(StreamClient::close);
        assertThat(DeliveryCheckMain.run(
                        system,
                        IntStream.range(0, 6)
                                .mapToObj(number -> system.log("mover-" + number))
                                .toList()))
                .describedAs("clients cut with the seed %d", seed)
                .isEqualTo("nothing is wrong");
        other.close();
        delivery.check(client);
    }

    /** A digest of papers that none before holds. */
    private SampleDigest digest(String name, int size) {
        papers += size;
        return SampleDigest.of(name, papers - size, papers);
    }

    private void awaitFeedState(RunningService enrich, String state) {
        await().atMost(LIMIT)
                .until(() -> enrich.rest()
                        .get("/q/health/ready")
                        .body()
                        .findValuesAsText("state")
                        .contains(state));
    }

    private List<ConsumerRecord<String, String>> versions(SampleDigest digest) {
        return system.topic(Topics.DIGESTS).records(digest.name());
    }

    private List<OutboxEntry> entries(SampleDigest digest) {
        return system.outbox().stream()
                .filter(entry -> digest.ids().contains(entry.key()))
                .toList();
    }

    /** The papers of the digest that stand on the feed. */
    private List<String> published(SampleDigest digest) {
        return system.topic(Topics.FEED).events().stream()
                .map(StreamEvent::key)
                .filter(digest.ids()::contains)
                .toList();
    }
}
