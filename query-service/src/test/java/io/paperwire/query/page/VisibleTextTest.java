package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(chars = {'\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'})
    void whatTurnsTheDirectionIsNamed(char control) {
        assertThat(VisibleText.of("scores " + control + "4.55% on 𝒳"))
                .isEqualTo("scores [U+%04X]4.55%% on 𝒳".formatted((int) control));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "שלום עולם\u200F", "𝒳𝒴 – naïve"})
    void anythingElseStays(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }
}
