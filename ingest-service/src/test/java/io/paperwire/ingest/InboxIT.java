package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class InboxIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEADER = """
            ## Papers for 2025-05-14

            | Title | Authors | Summary |
            |-------|---------|---------|
            """;

    @TempDir
    static Path dir;

    private static Stage stage;
    private static Stage.Service service;

    @BeforeAll
    static void start() {
        stage = new Stage(dir);
        service = stage.service(
                        "ingest",
                        Map.of(
                                "paperwire.ingest.seeds",
                                Path.of("..", "seeds").toAbsolutePath().toString()))
                .start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void seedsAreReadWhereTheyStand() throws Exception {
        await().atMost(SOON).until(() -> newest("seeds/2025-05-13.md") != null);

        DigestEvent seeds = newest("seeds/2025-05-13.md");
        assertThat(seeds.origin()).isEqualTo(Origin.SEED);
        assertThat(seeds.rows()).hasSize(19);
        assertThat(stage.rowEvents())
                .filteredOn(row -> row.digest().equals(seeds.digest()))
                .hasSize(19);
    }

    @Test
    void movedFileIsPublishedAndPutAway() throws Exception {
        stage.drop("press/2025/moved.md", HEADER + row(1));

        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/press/2025/moved.md")));

        assertThat(newest("press/2025/moved.md").accounting().accepted()).isEqualTo(1);
        assertThat(stage.inbox().resolve(".claimed")).isEmptyDirectory();
    }

    @Test
    void growingFileIsReadWhenItIsWhole() throws Exception {
        Path file = stage.inbox().resolve("growing.md");
        Files.writeString(file, HEADER);
        for (int i = 2; i < 12; i++) {
            Files.writeString(file, row(i), StandardOpenOption.APPEND);
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }

        await().atMost(SOON).until(() -> newest("default/growing.md") != null);

        assertThat(newest("default/growing.md").version()).isEqualTo(1);
        assertThat(newest("default/growing.md").rows()).hasSize(10);
    }

    @Test
    void sameBytesUnderAnotherNameAreADuplicateWithoutEvents() throws Exception {
        stage.drop("one.md", HEADER + row(20));
        await().atMost(SOON).until(() -> newest("default/one.md") != null);
        stage.drop("two.md", HEADER + row(20));
        await().atMost(SOON).until(() -> newest("default/two.md") != null);

        DigestEvent duplicate = newest("default/two.md");
        assertThat(duplicate.status()).isEqualTo(DigestStatus.DUPLICATE);
        assertThat(stage.rowEvents()).noneMatch(row -> row.digest().equals(duplicate.digest()));
    }

    @Test
    void secondVersionWithdrawsTheRowItLacksAndKeepsBothFiles() throws Exception {
        stage.drop("corrected.md", HEADER + row(30) + row(31));
        await().atMost(SOON).until(() -> newest("default/corrected.md") != null);
        stage.drop("corrected.md", HEADER + row(30));
        await().atMost(SOON).until(() -> newest("default/corrected.md").version() == 2);

        DigestEvent second = newest("default/corrected.md");
        assertThat(second.accounting().withdrawn()).isEqualTo(1);
        assertThat(second.accounting().unchanged()).isEqualTo(1);
        String name = "corrected." + second.sha256().substring(0, 8) + ".md";
        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("processed/default/" + name)));
    }

    @Test
    void fileWithoutReadableRowIsRejectedWithItsReport() throws Exception {
        stage.drop("nothing.md", "Hello, this is no digest.\n");

        Path report = stage.inbox().resolve("rejected/default/nothing.md.report.json");
        await().atMost(SOON).until(() -> Files.exists(report));

        assertThat(report).content().contains("\"status\" : \"rejected\"", "\"line\" : 1", "\"expected\"");
        assertThat(newest("default/nothing.md")).isNull();
        assertThat(service.part().log())
                .content()
                .contains("digest rejected, no row of it could be read: digest=default/nothing.md");
    }

    @Test
    void brokenFileWithdrawsNothing() throws Exception {
        stage.drop("kept.md", HEADER + row(40));
        await().atMost(SOON).until(() -> newest("default/kept.md") != null);
        stage.drop("kept.md", "\u0000\u0001\u0002");

        await().atMost(SOON).until(() -> Files.exists(stage.inbox().resolve("rejected/default/kept.md")));

        assertThat(newest("default/kept.md").version()).isEqualTo(1);
    }

    @Test
    void linksPipesAndFoldersWithADigestsNameHoldNothingUp() throws Exception {
        Path outside = Files.writeString(dir.resolve("outside.md"), HEADER + row(50));
        Files.createSymbolicLink(stage.inbox().resolve("link.md"), outside);
        Files.createDirectories(stage.inbox().resolve("folder.md"));
        new ProcessBuilder("mkfifo", stage.inbox().resolve("pipe.md").toString())
                .start()
                .waitFor();
        stage.drop("folder.md/inside.md", HEADER + row(51));

        await().atMost(SOON).until(() -> newest("folder.md/inside.md") != null);

        assertThat(newest("default/link.md")).isNull();
        assertThat(Files.exists(stage.inbox().resolve("link.md"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void burstThatOverflowsTheHintsIsTakenWhole() throws Exception {
        int files = 2_000; // a folder's list of hints ends at 512
        service.part().suspend();
        for (int i = 0; i < files; i++) {
            stage.drop("burst/%04d.md".formatted(i), Stage.table(10_000 + i, 1));
        }
        service.part().resume();

        Path processed = stage.inbox().resolve("processed/burst");
        await().atMost(Duration.ofSeconds(100)).until(() -> count(processed) == files);

        assertThat(stage.versions("burst")).hasSize(files).allMatch(version -> version.version() == 1);
        assertThat(stage.rowEvents("burst")).hasSize(files);
    }

    @Test
    void heldCorrectionIsReleased() throws Exception {
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

    @Test
    void fileThatMayNotBeReadIsRejectedWithWhatItNeeds() throws Exception {
        Path file = Files.writeString(dir.resolve("secret.md"), HEADER + row(70));
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "root may read everything");
        Files.move(file, stage.inbox().resolve("secret.md"));

        Path report = stage.inbox().resolve("rejected/default/secret.md.report.json");
        await().atMost(SOON).until(() -> Files.exists(report));

        assertThat(report).content().contains("may not be read", "read permission");
    }

    @Test
    void nameThatMisleadsIsRejected() throws Exception {
        stage.drop("\u202egpj.md", HEADER + row(60));

        Path report = stage.inbox().resolve("rejected/default/\u202egpj.md.report.json");
        await().atMost(SOON).until(() -> Files.exists(report));

        assertThat(report).content().contains("invisible marks");
    }

    private static long count(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String row(int number) {
        return "| Paper %d (Read more on [arXiv](https://arxiv.org/abs/2505.%05d)) | A, B | It reaches %d%%. |%n"
                .formatted(number, number, number);
    }

    private static DigestEvent newest(String digest) throws Exception {
        return stage.versions().stream()
                .filter(version -> version.digest().toString().equals(digest))
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
