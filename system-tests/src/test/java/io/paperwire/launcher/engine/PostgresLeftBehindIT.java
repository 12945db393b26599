package io.paperwire.launcher.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PostgresLeftBehindIT {
    @TempDir
    Path dir;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void choosePort() {
        int port = FreePorts.within(25_200, 25_299, 1).get(0);
        postgres = new EmbeddedPostgres(
                dir.resolve("postgres"), Engines.sharedBinaries(), port, dir.resolve("postgres.log"));
    }

    @Test
    void serverLeftBehindIsStoppedByTheNextStart() {
        var first = postgres.part().start();
        // As after a kill of the launcher: the next run knows nothing of the first.
        try (var second = postgres.part()) {
            second.start();
            assertThat(first.alive()).isFalse();
            assertThat(second.alive()).isTrue();
        }
    }

    @Test
    void suspendedServerLeftBehindIsStoppedToo() {
        var first = postgres.part().start();
        first.suspend();
        assertThat(postgres.clearLeftBehind()).isTrue();
        assertThat(first.alive()).isFalse();
    }

    @Test
    void strangerWithTheSameProcessIdIsLeftAlone() throws IOException {
        postgres.part().start().kill();
        Path file = dir.resolve("postgres/postmaster.pid");
        long stranger = ProcessHandle.current().pid();
        Files.writeString(file, Files.readString(file).replaceFirst("\\d+", Long.toString(stranger)));

        try (var part = postgres.part()) {
            part.start();
            assertThat(part.alive()).isTrue();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }
}
