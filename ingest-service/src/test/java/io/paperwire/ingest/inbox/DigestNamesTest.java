package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestNamesTest {

    @ParameterizedTest
    @CsvSource({"press,2025-05-13.md", "default,a/b/c.json", "ärzte-blatt,Übersicht 5.md", "a.b,100%.md", "日報,五月.md"})
    void plainNamesPass(String source, String name) {
        assertThat(DigestNames.flaw(source, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../x.md",
                "a/../../x.md",
                "/etc/passwd",
                "a//b.md",
                "a/",
                ".",
                "..",
                ".hidden.md",
                "a/.git/x.md",
                "a\\b.md",
                "%2e%2e/x.md",
                "a%2Fb.md",
                "x%00.md",
                " x.md",
                "x.md ",
                "a/ b.md",
                "x\u0000.md",
                "x\n.md",
                "x\u202emd.exe",
                "x\u200b.md",
                "x\ufeff.md",
                "x\u2028.md",
                "x\ud800.md",
                "e\u0301.md",
                "x\ue000.md",
                "x\ufffd.md"
            })
    void namesThatMeanSomethingElseSomewhereAreRefused(String name) {
        assertThat(DigestNames.flaw("press", name))
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", ".claimed", "processed", "Rejected", "HELD", "a\\b"})
    void sourcesThatAreNoFolderOfTheInboxAreRefused(String source) {
        assertThat(DigestNames.flaw(source, "x.md"))
                .hasValueSatisfying(flaw -> assertThat(flaw.part()).isEqualTo("source"));
    }

    @Test
    void lengthCountsBytes() {
        assertThat(DigestNames.flaw("press", "é".repeat(127) + "x")).isEmpty();
        assertThat(DigestNames.flaw("press", "é".repeat(128))).isPresent();
    }

    @Test
    void twinInAnotherNormalFormIsShownTheRightOne() {
        assertThat(DigestNames.flaw("press", "e\u0301.md"))
                .hasValueSatisfying(flaw -> assertThat(flaw.expected()).contains("\u00e9.md"));
    }
}
