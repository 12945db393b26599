package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PutAwayIT {
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
    void tailWrittenAfterALongPauseIsTheNextVersion() throws Exception {
        stage.service("ingest", Map.of()).start();
        String whole = Stage.table(100, 20);
        String head = whole.substring(0, Stage.table(100, 10).length());
        Path file = Files.createDirectories(stage.inbox().resolve("slow")).resolve("a.md");
        Path processed = stage.inbox().resolve("processed/slow/a.md");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON).until(() -> Files.exists(processed));
            out.write(whole.substring(head.length()).getBytes(StandardCharsets.UTF_8));
        }

        await().atMost(SOON).until(() -> stage.versions("slow").size() == 2);

        assertThat(stage.versions("slow").get(0).rows()).hasSize(10);
        assertThat(stage.versions("slow").get(1).rows()).hasSize(20);
        await().atMost(SOON).until(() -> Files.exists(processed));
        assertThat(processed).hasContent(whole);
    }

    @Test
    void fileThatCannotBePutAwayIsPublishedOnceEvenOverAStop() throws Exception {
        Stage.Service service = stage.service("ingest", Map.of("paperwire.ingest.retry-after", "1s"))
                .start();
        Path way = Files.writeString(stage.inbox().resolve("processed"), "in the way");
        stage.drop("stuck/a.md", Stage.table(200, 4));
        await().atMost(SOON).until(() -> stage.versions("stuck").size() == 1);
        stage.drop("stuck/a.md", Stage.table(200, 3));
        await().atMost(SOON).until(() -> stage.versions("stuck").size() == 2);
        await().atMost(SOON).until(() -> count(service, "to be put away in") >= 3);

        service.part().kill();
        service.start();
        await().atMost(SOON).until(() -> count(service, "to be put away in") >= 5);
        Files.delete(way);

        Path folder = stage.inbox().resolve("processed/stuck");
        await().atMost(SOON).until(() -> Files.isDirectory(folder) && files(folder) == 2);
        assertThat(stage.versions("stuck")).hasSize(2);
        assertThat(stage.inbox().resolve(".claimed")).isEmptyDirectory();
    }

    private static long files(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static long count(Stage.Service service, String words) throws Exception {
        return Files.readString(service.part().log())
                .lines()
                .filter(line -> line.contains(words))
                .count();
    }
}
