package io.paperwire.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.launcher.process.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path dir;

    @Test
    void secondHolderIsToldWhoHoldsTheFolder() throws IOException {
        try (DataFolder first = DataFolder.open(dir)) {
            assertThat(first.path()).isEqualTo(dir.toRealPath());
            assertThatThrownBy(() -> DataFolder.open(dir))
                    .isInstanceOf(PartFailure.class)
                    .hasMessage("another paperwire up (process "
                            + ProcessHandle.current().pid() + ") runs on " + dir.toRealPath()
                            + ": stop it or choose another folder with --data");
        }
        DataFolder.open(dir).close();
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        Path deep = dir.resolve("a/b");
        DataFolder.open(deep).close();
        assertThat(deep).isDirectory();
    }

    @Test
    void folderThatCannotBeMadeIsNamedWithItsOption() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "in the way");
        assertThatThrownBy(() -> DataFolder.writable(file.resolve("inbox"), "--inbox"))
                .isInstanceOf(PartFailure.class)
                .hasMessageStartingWith("the folder " + file.resolve("inbox") + " cannot be written (")
                .hasMessageEndingWith("): choose another with --inbox");
    }
}
