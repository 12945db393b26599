package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.Origin;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelvesTest {
    private static final String HASH = "0123456789abcdef";
    private static final Path BELOW = Path.of("press", "a.md");

    @TempDir
    Path dir;

    @Test
    void rejectedFileStandsBesideItsReport() throws IOException {
        putAway("bad", BELOW, HASH);

        assertThat(dir.resolve("shelf/press/a.md")).hasContent("bad");
        assertThat(dir.resolve("shelf/press/a.md.report.json"))
                .content()
                .contains("\"reason\" : \"no table\"", "\"expected\" : \"a table\"");
    }

    @Test
    void secondVersionGetsItsHash() throws IOException {
        putAway("first", BELOW, HASH);
        putAway("second", BELOW, "fedcba9876543210");

        assertThat(dir.resolve("shelf/press/a.md")).hasContent("first");
        assertThat(dir.resolve("shelf/press/a.fedcba98.md")).hasContent("second");
        assertThat(dir.resolve("shelf/press/a.fedcba98.md.report.json")).exists();
    }

    @Test
    void sameBytesAgainStandOnce() throws IOException {
        putAway("first", BELOW, HASH);
        putAway("first", BELOW, HASH);

        assertThat(dir.resolve("shelf/press")).isDirectoryNotContaining("glob:**.01234567.md");
    }

    @Test
    void fileWhereAFolderWasFindsAPlaceToo() throws IOException {
        putAway("first", BELOW, HASH);
        putAway("second", BELOW.resolve("b.md"), HASH);

        assertThat(dir.resolve("shelf/01234567-b.md")).hasContent("second");
    }

    @Test
    void longestNameWhereAFolderWasFindsAPlaceToo() throws IOException {
        putAway("first", BELOW, HASH);
        putAway("second", BELOW.resolve("b".repeat(252) + ".md"), HASH);

        assertThat(dir.resolve("shelf/01234567-" + "b".repeat(243) + ".md")).hasContent("second");
    }

    @Test
    void longestNameKeepsRoomForItsReport() throws IOException {
        Path below = Path.of("press", "é".repeat(126) + ".md");
        putAway("first", below, HASH);
        putAway("second", below, "fedcba9876543210");

        try (var files = Files.list(dir.resolve("shelf/press"))) {
            assertThat(files).hasSize(4);
        }
    }

    private void putAway(String bytes, Path below, String hash) throws IOException {
        Path file = Files.writeString(dir.resolve("claimed.md"), bytes);
        DigestReport report = DigestReport.unread(
                new DigestId("press", "a.md"),
                Origin.FILE,
                3,
                Instant.EPOCH,
                new Reject(1, 1, "no table", "bad", "a table"));
        Shelves.putAway(file, dir.resolve("shelf"), below, hash, report);
    }
}
