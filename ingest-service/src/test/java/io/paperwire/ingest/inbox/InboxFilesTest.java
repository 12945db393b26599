package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxFilesTest {

    @ParameterizedTest
    @CsvSource({
        "a.md,true",
        "a.MARKDOWN,true",
        "a.json,true",
        "a.jsonl,true",
        "a.txt,true",
        "a.pdf,false",
        "md,false",
        ".a.md,false",
        "a.md.tmp,false",
        "a.md.part,false",
        "a.md~,false",
        "a.md.report.json,false"
    })
    void readsFilesByTheirEnding(String name, boolean read) {
        assertThat(InboxFiles.isDigest(name)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "press,true",
        "press/processed,true",
        "processed,false",
        "Held,false",
        "rejected,false",
        ".git,false",
        "press/.git,false",
        ".claimed,false",
        "x.md,true"
    })
    void looksIntoFoldersThatAreNotReserved(String folder, boolean scanned) {
        assertThat(InboxFiles.isScanned(Path.of(folder))).isEqualTo(scanned);
    }

    @ParameterizedTest
    @CsvSource({"a.md,default,a.md", "press/a.md,press,a.md", "press/2025/05/a.md,press,2025/05/a.md"})
    void firstFolderIsTheSource(String path, String source, String name) {
        assertThat(InboxFiles.name(Path.of(path), null)).isEqualTo(new InboxFiles.Name(source, name));
    }

    @Test
    void folderWithOneSourceGivesItToAll() {
        assertThat(InboxFiles.name(Path.of("2025/a.md"), "seeds")).isEqualTo(new InboxFiles.Name("seeds", "2025/a.md"));
    }

    @Test
    void namesFromAMacAreComposed() {
        assertThat(InboxFiles.name(Path.of("e\u0301.md"), null).name()).isEqualTo("\u00e9.md");
    }
}
