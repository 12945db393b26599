package io.paperwire.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Xh2_9fAK-0,       Xh2_9fAK, 0
                    Xh-_9f-K-1234,    Xh-_9f-K, 1234
                    Xh2_9fA--7,       Xh2_9fA-, 7
                    ---------8,       --------, 8
                    """)
    void isSplitAtTheLastDash(String text, String feed, long offset) {
        assertThat(Cursor.parse(text)).hasValue(new Cursor(new FeedId(feed), offset));
        assertThat(new Cursor(new FeedId(feed), offset)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "Xh2_9fAK",
                "Xh2_9fAK-",
                "Xh2_9fAK-x",
                "Xh2_9fAK--1x",
                "Xh2_9f-1",
                "Xh2_9fAKK-1",
                "Xh2 9fAK-1",
                "Xh2_9fAK-1234567890123456789",
                "Xh2_9fAK-1\n"
            })
    void whatIsNoCursorIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void feedIsTheBeginningOfTheTopicId() {
        assertThat(FeedId.of("Xh2_9f-KQaa1bb2cc3dd4w")).isEqualTo(new FeedId("Xh2_9f-K"));
    }
}
