package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one writer: while its broker is away, and when another takes its place. */
@Timeout(180)
class WriterIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path dir;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = new Stage(dir);
    }

    @BeforeEach
    void clear(TestInfo test) {
        stage.clear(test.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void brokerAwayIsSaidAndWhatIsDroppedOrPostedMeanwhileWaits() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.broker().kill();
        var answer =
                CompletableFuture.supplyAsync(() -> post(service, "/api/v1/digests?source=late&name=a.md", table(802)));
        await().atMost(SOON).until(() -> service.readiness() == 503);
        Path waiting = stage.drop("away/a.md", table(801));
        assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(waiting).exists();

        stage.broker().start();
        await().atMost(SOON).until(() -> service.readiness() == 200);
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/away/a.md")));

        assertThat(answer.join()).isEqualTo(201);
        assertThat(stage.versions("late")).hasSize(1);
        assertThat(stage.rowEvents("late")).hasSize(1);
        assertThat(stage.versions("away")).hasSize(1);
    }

    @Test
    void stopsByItselfWhileTheBrokerIsAwayAndLeavesWhatWaits() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.broker().kill();
        try {
            var answer = CompletableFuture.supplyAsync(
                    () -> post(service, "/api/v1/digests?source=left&name=a.md", table(810)));
            Path waiting = stage.drop("left/b.md", table(811));
            await().atMost(SOON).until(() -> service.readiness() == 503);

            assertThat(service.part().stop(Duration.ofSeconds(6))).isTrue();

            assertThat(answer).failsWithin(SOON);
            assertThat(List.of(waiting, stage.inbox().resolve(".claimed"))).anyMatch(Files::exists);
        } finally {
            stage.broker().start();
        }
    }

    @Test
    void secondInstanceFencesTheFirstWhichSaysSo() throws Exception {
        Stage.Service first = stage.service(
                        "first",
                        Map.of("paperwire.ingest.inbox", dir.resolve("other").toString()))
                .start();
        Stage.Service second = stage.service("second", Map.of()).start();

        int refused = post(first, "/api/v1/digests?source=two&name=a.md", table(803));

        assertThat(refused).isEqualTo(503);
        assertThat(first.readiness()).isEqualTo(503);
        assertThat(first.get("/q/health/ready").body()).contains("another ingest-service");
        assertThat(first.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(post(second, "/api/v1/digests?source=two&name=a.md", table(803)))
                .isEqualTo(201);
        assertThat(stage.versions("two")).hasSize(1);
    }

    @Test
    void idleInstanceNoticesThatAnotherHasTakenOver() throws Exception {
        Stage.Service first = stage.service(
                        "first",
                        Map.of("paperwire.ingest.inbox", dir.resolve("idle").toString()))
                .start();
        assertThat(post(first, "/api/v1/digests?source=idle&name=a.md", table(804)))
                .isEqualTo(201);
        await().pollDelay(Duration.ofSeconds(5)).until(() -> first.readiness() == 200);
        Stage.Service second = stage.service("second", Map.of()).start();

        await().atMost(SOON).until(() -> first.readiness() == 503);

        assertThat(first.get("/q/health/ready").body()).contains("another ingest-service");
        assertThat(second.readiness()).isEqualTo(200);
    }

    private static int post(Stage.Service service, String path, String body) {
        try {
            return service.post(path, "text/markdown", body).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String table(int number) {
        return Stage.table(number, 1);
    }
}
