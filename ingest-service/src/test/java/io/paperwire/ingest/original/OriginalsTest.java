package io.paperwire.ingest.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.model.RowHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {
    @TempDir
    Path dir;

    private Originals originals;

    @BeforeEach
    void open() throws IOException {
        originals = new Originals(dir.resolve("originals"));
    }

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        Original original = originals.keep(stream("digest"), 100);

        assertThat(original.sha256()).isEqualTo(RowHash.sha256("digest".getBytes(StandardCharsets.UTF_8)));
        assertThat(original.size()).isEqualTo(6);
        assertThat(Files.readString(original.path())).isEqualTo("digest");
        assertThat(originals.find(original.sha256())).contains(original);
    }

    @Test
    void unwantedBytesGoWithTheirLastUser() throws IOException {
        Original first = originals.keep(stream("digest"), 100);
        Original second = originals.keep(stream("digest"), 100);

        originals.release(first.sha256(), sha256 -> false);
        assertThat(second.path()).exists();
        originals.release(second.sha256(), sha256 -> false);
        assertThat(second.path()).doesNotExist();
    }

    @Test
    void bytesThatMayBePublishedStayUntilThatIsKnown() throws IOException {
        Original published = originals.keep(stream("published"), 100);
        Original other = originals.keep(stream("other"), 100);
        originals.leave(published.sha256());
        originals.leave(other.sha256());
        originals.keep(stream("other"), 100);
        originals.release(other.sha256(), sha256 -> false);
        assertThat(other.path()).exists();

        originals.sweep(published.sha256()::equals);

        assertThat(published.path()).exists();
        assertThat(other.path()).doesNotExist();
    }

    @Test
    void bytesInUseAreNotDropped() throws IOException {
        Original original = originals.keep(stream("digest"), 100);

        originals.drop(original.sha256());
        assertThat(original.path()).exists();
        originals.release(original.sha256(), sha256 -> true);
        originals.drop(original.sha256());
        assertThat(original.path()).doesNotExist();
    }

    @Test
    void tooManyBytesLeaveNothing() throws IOException {
        assertThatThrownBy(() -> originals.keep(stream("digest"), 5))
                .isInstanceOfSatisfying(
                        TooLargeException.class, e -> assertThat(e.limit()).isEqualTo(5));
        assertThat(dir.resolve("originals")).isEmptyDirectory();
    }

    @Test
    void unfinishedCopiesOfBeforeAreCleanedAway() throws IOException {
        Path left = Files.writeString(dir.resolve("originals").resolve(".unfinished-x"), "half");

        originals = new Originals(dir.resolve("originals"));

        assertThat(left).doesNotExist();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
