package io.paperwire.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path dir;

    @Test
    void reasonIsTheInnermostCause() throws IOException {
        assertThat(reasonOf("""
                        ERROR Failed to start application
                        Caused by: java.lang.RuntimeException: outer
                        Caused by: java.net.BindException: Address already in use
                        	at somewhere
                        """)).isEqualTo("java.net.BindException: Address already in use");
    }

    @Test
    void withoutCauseTheLastErrorCounts() throws IOException {
        assertThat(reasonOf("""
                        LOG: starting
                        FATAL: lock file "postmaster.pid" already exists
                        HINT: Is another postmaster running?
                        """)).isEqualTo("FATAL: lock file \"postmaster.pid\" already exists");
    }

    @Test
    void withoutErrorTheLastLineCounts() throws IOException {
        assertThat(reasonOf("one\ntwo\n\n")).isEqualTo("two");
    }

    @Test
    void emptyLogGivesNoReason() throws IOException {
        Path path = Files.writeString(dir.resolve("a.log"), "");
        assertThat(new LogFile(path).reason()).isEmpty();
    }

    @Test
    void rotationKeepsTheLastThree() throws IOException {
        Path path = dir.resolve("a.log");
        LogFile log = new LogFile(path);
        for (String text : new String[] {"1", "2", "3", "4"}) {
            Files.writeString(path, text);
            log.rotate();
        }
        assertThat(path).doesNotExist();
        assertThat(dir.resolve("a.log.1")).hasContent("4");
        assertThat(dir.resolve("a.log.3")).hasContent("2");
        assertThat(dir.resolve("a.log.4")).doesNotExist();
    }

    private String reasonOf(String content) throws IOException {
        Path path = Files.writeString(dir.resolve("a.log"), content);
        return new LogFile(path).reason().orElseThrow();
    }
}
