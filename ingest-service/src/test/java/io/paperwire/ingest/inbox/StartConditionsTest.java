package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartConditionsTest {
    @TempDir
    Path dir;

    private Path inbox;

    @BeforeEach
    void make() throws IOException {
        inbox = Files.createDirectory(dir.resolve("inbox"));
    }

    @Test
    void foldersBesideEachOtherAreFine() {
        assertThatCode(() -> StartConditions.check(inbox, dir.resolve("inbox-data"), "UTF-8"))
                .doesNotThrowAnyException();
    }

    @Test
    void dataInsideTheInboxIsRefused() {
        assertThatThrownBy(() -> StartConditions.check(inbox, inbox.resolve("data"), "UTF-8"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside the inbox");
    }

    @Test
    void namesThatAreNotReadAsUtf8AreRefused() {
        assertThatThrownBy(() -> StartConditions.check(inbox, dir.resolve("data"), "ANSI_X3.4-1968"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }
}
