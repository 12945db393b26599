package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is killed, stays away for 20 s while digests are dropped, and comes back. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageIT {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private TestSystem system;
    private Delivery delivery;
    private StreamClient client;
    private int papers;

    @BeforeAll
    void start(@TempDir Path dir) throws IOException {
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
    void brokerComesBack() {
        loseForAWhile(
                system.kafka(),
                List.of(
                        system.service("ingest-service"),
                        system.service("enrich-service"),
                        system.service("query-service")));
    }

    @Test
    void databaseComesBack() {
        loseForAWhile(system.postgres(), List.of(system.service("enrich-service"), system.service("query-service")));
    }

    private void loseForAWhile(SystemPart engine, List<RunningService> affected) {
        delivery.drop(digest(engine, "before"));
        delivery.drop(digest(engine, "around"));
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !client.events().isEmpty());
        engine.kill();
        long since = System.nanoTime();
        delivery.drop(digest(engine, "during"));
        await().atMost(AWAY)
                .until(() ->
                        affected.stream().noneMatch(service -> service.rest().ready()));
        delivery.drop(digest(engine, "during-it-all"));

        Duration rest = AWAY.minusNanos(System.nanoTime() - since);
        await().during(rest)
                .atMost(rest.plus(LIMIT))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> system.services().stream()
                                .allMatch(service -> service.rest().live())
                        && affected.stream().noneMatch(service -> service.rest().ready()));

        engine.start();
        await().atMost(LIMIT)
                .until(() -> system.services().stream()
                        .allMatch(service -> service.rest().ready()));
        delivery.drop(digest(engine, "after"));
        delivery.check(client);
        assertThat(system.services())
                .allMatch(service -> service.rest().ready())
                .allMatch(service -> service.part().alive());
    }

    private SampleDigest digest(SystemPart engine, String when) {
        papers += 10;
        return SampleDigest.of(engine.name() + "/" + when + ".md", papers - 10, papers);
    }
}
