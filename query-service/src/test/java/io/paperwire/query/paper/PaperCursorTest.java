package io.paperwire.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.ArxivId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCursorTest {

    @Test
    void textFormIsReadBack() {
        var dated = new PaperCursor(LocalDate.parse("2025-05-13"), new ArxivId("2505.07608"));
        var undated = new PaperCursor(null, new ArxivId("cs/0112017"));

        assertThat(PaperCursor.parse(dated.toString())).hasValue(dated);
        assertThat(PaperCursor.parse(undated.toString())).hasValue(undated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MjAyNS0wNS0xMw", "MjAyNS0xMy0xMyAyNTA1LjA3NjA4"})
    void whatIsNoCursorIsNone(String text) {
        assertThat(PaperCursor.parse(text)).isEmpty();
    }
}
