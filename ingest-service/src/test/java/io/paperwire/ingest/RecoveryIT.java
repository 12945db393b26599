package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.ListingEvent;
import io.paperwire.model.Cause;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void whatAnOlderReaderReadOtherwiseIsReadAgainFromTheKeptBytes() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of()).start();
        stage.drop("older/a.md", Stage.table(800, 5));
        await().atMost(SOON).until(() -> stage.versions("older").size() == 1);
        service.part().stop();
        DigestEvent first = stage.versions("older").get(0);
        List<DigestRow> rows = new ArrayList<>(first.rows());
        DigestRow wrong = rows.remove(4);
        rows.set(3, new DigestRow(rows.get(3).id(), wrong.rowHash(), null, "", false));
        stage.remember(second(first.withRows(rows)));

        service.start();
        String told = replay(service, false);
        assertThat(told).contains("\"changed\":1").contains("\"added\":1,\"changed\":1,\"removed\":0,\"unchanged\":3");
        assertThat(stage.versions("older")).hasSize(2);

        assertThat(replay(service, true)).contains("\"applied\":true", "Paper [2505.00804]");
        DigestEvent last = stage.versions("older").get(2);
        assertThat(last.cause()).isEqualTo(Cause.REPLAY);
        assertThat(last.rows()).isEqualTo(first.rows());
        assertThat(stage.rowEvents("older"))
                .filteredOn(row -> row.version() == 3)
                .extracting(ListingEvent::cause)
                .containsExactly(Cause.REPLAY, Cause.REPLAY);
        assertThat(replay(service, true)).contains("\"changed\":0,\"unchanged\":1");
        assertThat(stage.versions("older")).hasSize(3);
    }

    /** The outcome, which is the last line. */
    private static String replay(Stage.Service service, boolean apply) throws Exception {
        List<String> lines = service.post("/api/v1/replay?apply=" + apply, "application/json", "")
                .body()
                .lines()
                .toList();
        return lines.get(lines.size() - 1);
    }

    private static DigestEvent second(DigestEvent first) {
        return new DigestEvent(
                first.digest(),
                first.epoch(),
                2,
                first.sha256(),
                first.size(),
                first.origin(),
                first.status(),
                null,
                first.reader(),
                first.dialect(),
                first.arrivedAt(),
                null,
                null,
                first.accounting(),
                first.rejects(),
                first.rows(),
                1,
                1);
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
