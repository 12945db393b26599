package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.ListingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class RecoveryIT {
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
    void fileClaimedBeforeAKillIsPublishedOnceWhetherItWasBeforeOrNot() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        String text = Stage.seed() + "\n"; // other bytes than the seed's, which another test reads
        stage.drop("claim/a.md", text);
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/claim/a.md")));
        service.part().kill();
        claimed("claim/a.md", text); // as if killed between publish and move
        claimed("claim/b.md", text.replace("2505.07062", "2505.99999")); // between claim and publish

        service.start();
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/claim/b.md")));

        assertThat(stage.versions("claim"))
                .extracting(version -> version.digest() + "@" + version.version())
                .containsExactly("claim/a.md@1", "claim/b.md@1");
        assertThat(stage.rowEvents("claim"))
                .extracting(ListingEvent::eventId)
                .hasSize(38)
                .doesNotHaveDuplicates();
        assertThat(stage.inbox().resolve(".claimed")).isEmptyDirectory();
    }

    @Test
    void killedAgainAndAgainUnderLoadEveryDigestIsPublishedOnce() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 40; i++) {
                stage.drop("load/%d-%d.md".formatted(round, i), table(round * 100 + i));
            }
            await().pollDelay(Duration.ofMillis(300L * round + 100)).until(() -> true);
            service.part().kill();
            service.start();
        }

        await().atMost(SOON).until(() -> files(stage.inbox().resolve("processed/load")) == 120);

        assertThat(stage.versions("load"))
                .hasSize(120)
                .extracting(DigestEvent::eventId)
                .doesNotHaveDuplicates();
        assertThat(stage.rowEvents("load"))
                .hasSize(120)
                .extracting(ListingEvent::eventId)
                .doesNotHaveDuplicates();
    }

    @Test
    void secondStartOnTheSameDataChangesNothing() throws Exception {
        Stage.Service service = stage.service(
                        "ingest",
                        Map.of(
                                "paperwire.ingest.seeds",
                                Path.of("..", "seeds").toAbsolutePath().toString()))
                .start();
        await().atMost(SOON).until(() -> stage.versions("seeds").size() == 1);
        service.part().stop();

        service.start();
        stage.drop("again/mark.md", table(700));
        await().atMost(SOON).until(() -> stage.versions("again").size() == 1);

        assertThat(stage.versions("again"))
                .extracting(version -> version.digest().toString())
                .containsExactly("again/mark.md");
        assertThat(stage.versions("seeds")).hasSize(1);
    }

    @Test
    void brokerAwayIsSaidAndNothingIsLost() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.broker().kill();
        await().atMost(SOON).until(() -> service.readiness() == 503);
        Path waiting = stage.drop("away/a.md", table(801));
        assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(waiting).exists();

        stage.broker().start();
        await().atMost(SOON).until(() -> service.readiness() == 200);
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/away/a.md")));

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
    void digestPostedWhileTheBrokerIsAwayIsAnsweredWhenItIsBack() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.broker().kill();

        var answer =
                CompletableFuture.supplyAsync(() -> post(service, "/api/v1/digests?source=late&name=a.md", table(802)));
        await().atMost(SOON).until(() -> service.readiness() == 503);
        stage.broker().start();

        assertThat(answer.join()).isEqualTo(201);
        assertThat(stage.versions("late")).hasSize(1);
        assertThat(stage.rowEvents("late")).hasSize(1);
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

    @Test
    void heldCorrectionIsReleased() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.drop("held-back/a.md", Stage.table(900, 40));
        await().atMost(SOON).until(() -> stage.versions("held-back").size() == 1);
        stage.drop("held-back/a.md", Stage.table(900, 10));
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("held/held-back/a.md")));

        assertThat(stage.inbox().resolve("held/held-back/a.md.report.json"))
                .content()
                .contains("release");
        assertThat(stage.rowEvents("held-back")).hasSize(40);
        assertThat(service.post("/api/v1/digests/held-back/a.md/release", "application/json", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stage.rowEvents("held-back")).hasSize(70);
    }

    @Test
    void releaseOfBytesThatReadAsNothingNowIsAnsweredWithAReport() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.drop("unread/a.md", Stage.table(1900, 40));
        await().atMost(SOON).until(() -> stage.versions("unread").size() == 1);
        stage.drop("unread/a.md", Stage.table(1900, 10));
        await().atMost(SOON).until(() -> stage.versions("unread").size() == 2);
        String held = stage.versions("unread").get(1).sha256();
        Files.writeString(
                service.data().resolve("originals").resolve(held), "no table\n"); // as a new reader may see it

        var answer = service.post("/api/v1/digests/unread/a.md/release", "application/json", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("unread/a.md", "\"rejects\"");
    }

    private static int post(Stage.Service service, String path, String body) {
        try {
            return service.post(path, "text/markdown", body).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void claimed(String below, String text) throws Exception {
        Path file = stage.inbox()
                .resolve(".claimed")
                .resolve(UUID.randomUUID().toString())
                .resolve(below);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static long files(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String table(int number) {
        return Stage.table(number, 1);
    }
}
