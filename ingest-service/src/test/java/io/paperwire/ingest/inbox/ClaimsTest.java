package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.event.Origin;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {
    @TempDir
    Path inbox;

    private Claims claims;

    @BeforeEach
    void open() {
        claims = new Claims(inbox);
    }

    @Test
    void claimedFileIsOutOfReachAndItsPlaceIsFree() throws IOException {
        Path file = write("a.md", "first");

        Claims.Claim claim = claims.take(file);
        write("a.md", "second");

        assertThat(claim.below()).isEqualTo(Path.of("default/a.md"));
        assertThat(Files.readString(claim.path())).isEqualTo("first");
    }

    @Test
    void claimsLeftAreFoundAgain() throws IOException {
        Claims.Claim claim = claims.take(write("press/2025/a.md", "first"));

        assertThat(new Claims(inbox).left()).containsExactly(claim);
    }

    @Test
    void endedClaimLeavesNoFolder() throws IOException {
        Claims.Claim claim = claims.take(write("press/a.md", "first"));
        Files.delete(claim.path());

        claims.end(claim);

        assertThat(inbox.resolve(".claimed")).isEmptyDirectory();
        assertThat(claims.left()).isEmpty();
    }

    @Test
    void publishedClaimIsKnownAsThatAndItsReportIsNoClaim() throws IOException {
        Claims.Claim claim = claims.take(write("press/a.md", "first"));
        DigestReport report = DigestReport.unread(
                claim.digest(), Origin.FILE, 5, Instant.EPOCH, new Reject(1, 1, "no table", "", "a table"));

        claims.published(claim, report);

        assertThat(claims.left()).containsExactly(claim);
        assertThat(claims.published(claim)).contains(report);
        Files.delete(claim.path());
        claims.end(claim);
        assertThat(inbox.resolve(".claimed")).isEmptyDirectory();
    }

    @Test
    void fileIsPutBack() throws IOException {
        Claims.Claim claim = claims.take(write("press/a.md", "first"));

        claims.putBack(claim);

        assertThat(inbox.resolve("press/a.md")).hasContent("first");
        assertThat(claims.left()).isEmpty();
    }

    @Test
    void fileIsNotPutBackOverANewerOne() throws IOException {
        Claims.Claim claim = claims.take(write("press/a.md", "first"));
        write("press/a.md", "second");

        claims.putBack(claim);

        assertThat(inbox.resolve("press/a.md")).hasContent("second");
        assertThat(claims.left()).containsExactly(claim);
    }

    @Test
    void fileThatIsGoneLeavesNoClaim() {
        assertThatThrownBy(() -> claims.take(inbox.resolve("gone.md"))).isInstanceOf(NoSuchFileException.class);
        assertThat(inbox.resolve(".claimed")).isEmptyDirectory();
    }

    private Path write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
