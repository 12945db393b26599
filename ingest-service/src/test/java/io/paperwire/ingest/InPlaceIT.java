package io.paperwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An inbox that is somebody's {@code git clone}: read where it stands. */
@Timeout(120)
class InPlaceIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path dir;

    private static Stage stage;
    private static Stage.Service service;

    @BeforeAll
    static void start() {
        stage = new Stage(dir);
        service = stage.service("standing", Map.of("paperwire.ingest.in-place", "true"))
                .start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void pullIsPickedUpAndNothingIsMoved() throws Exception {
        Path changed = stage.drop("clone/2025/05/a.md", Stage.table(1, 3));
        Path untouched = stage.drop("clone/README.md", Stage.table(10, 1));
        await().atMost(SOON).until(() -> stage.versions("clone").size() == 2);

        replace(changed, Stage.table(1, 2) + "| A row without its paper | A | B |\n");
        stage.drop("clone/2025/06/b.md", Stage.table(20, 1));
        stage.drop("clone/.git/objects/c.md", Stage.table(30, 1));
        await().atMost(SOON).until(() -> stage.versions("clone").size() == 4);

        DigestEvent second = stage.versions("clone").stream()
                .filter(version -> version.version() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(second.digest()).hasToString("clone/2025/05/a.md");
        assertThat(second.accounting().withdrawn()).isEqualTo(1);
        assertThat(second.accounting().rejected()).isEqualTo(1);
        assertThat(changed).exists();
        assertThat(untouched).exists();
        assertThat(stage.inbox().resolve("processed")).doesNotExist();
        assertThat(service.data().resolve("reports/clone/2025/05/a.md.report.json"))
                .content()
                .contains("A row without its paper");
        assertThat(service.part().log()).content().contains("rows rejected: digest=clone/2025/05/a.md");
    }

    @Test
    void whatStandsComesAgainWhenKafkaWasEmptied() throws Exception {
        stage.drop("again/a.md", Stage.table(40, 2));
        stage.drop("again/b.md", Stage.table(50, 2));
        await().atMost(SOON).until(() -> stage.versions("again").size() == 2);
        String before = stage.versions("again").get(0).epoch();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stage.bootstrapServers()))) {
            admin.deleteTopics(List.of(Topics.DIGESTS.name(), Topics.LISTED.name()))
                    .all()
                    .get();
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> stage.versions("again").size() == 2);

        assertThat(stage.versions("again"))
                .allSatisfy(version -> {
                    assertThat(version.epoch()).isNotEqualTo(before);
                    assertThat(version.version()).isEqualTo(1);
                })
                .extracting(version -> version.digest().name())
                .containsExactlyInAnyOrder("a.md", "b.md");
        assertThat(stage.rowEvents("again")).hasSize(4);
        assertThat(service.part().log()).content().contains("Kafka has another log now");
    }

    private void replace(Path file, String text) throws Exception {
        Path written = Files.writeString(dir.resolve("pulled"), text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
