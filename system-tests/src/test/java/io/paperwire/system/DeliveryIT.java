package io.paperwire.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without any fault: what is dropped arrives, once, and the same bytes again change nothing. */
@Timeout(240)
class DeliveryIT {
    private static final Set<String> PAPERS = Set.of("paper", "withdrawn");

    @TempDir
    Path dir;

    @Test
    void whatIsDroppedIsSeenOnceAndTheSameBytesAgainChangeNothing() throws Exception {
        SampleDigest digest = SampleDigest.of("daily/2025-07-01.md", 0, 25);
        SampleDigest other = SampleDigest.of("daily/2025-07-02.md", 25, 30);
        try (TestSystem system = TestSystem.startWhole(dir);
                StreamClient client = system.follow("client", "paper,withdrawn", system.service("query-service"))) {
            system.inbox().drop(digest);
            system.inbox().drop("other/copy.md", digest.markdown());
            system.inbox().drop(digest);
            system.inbox().drop(other);

            await().atMost(Duration.ofSeconds(90))
                    .until(() -> system.inbox().processed(other.name()).toFile().exists());
            await().atMost(Duration.ofSeconds(90)).until(() -> keys(client).containsAll(other.ids()));
            await().atMost(Duration.ofSeconds(90)).until(() -> keys(client).containsAll(digest.ids()));

            assertThat(DeliveryCheck.ofOutbox(wentIn(digest, other), system.outbox()))
                    .isEmpty();
            assertThat(DeliveryCheck.ofClient("client", PAPERS, system.outbox(), client.events()))
                    .isEmpty();
            assertThat(system.service("query-service").rest().all("/api/v1/papers"))
                    .hasSize(30);
        }
    }

    private static Set<String> keys(StreamClient client) {
        return client.events().stream().map(StreamEvent::key).collect(Collectors.toSet());
    }

    private static Map<String, Integer> wentIn(SampleDigest... digests) {
        return List.of(digests).stream()
                .flatMap(digest -> digest.ids().stream())
                .collect(Collectors.toMap(id -> id, id -> 1));
    }
}
