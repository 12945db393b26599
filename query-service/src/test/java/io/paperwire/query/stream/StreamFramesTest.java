package io.paperwire.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.query.contract.Schemas;
import io.paperwire.query.feed.FeedLogs;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the stream says of itself is what its schemas say. */
class StreamFramesTest {
    @ParameterizedTest
    @EnumSource(StreamStart.Reset.class)
    void resetIsValid(StreamStart.Reset reason) throws Exception {
        assertThat(Schemas.findings("reset", data(StreamFrames.reset(reason, FeedLogs.FEED, 7))))
                .isEmpty();
    }

    @Test
    void lastEventsAreValid() throws Exception {
        assertThat(Schemas.findings("restart", data(StreamFrames.restart(FeedLogs.FEED, 7))))
                .isEmpty();
        assertThat(Schemas.findings("slow", data(StreamFrames.slow(FeedLogs.FEED, 0))))
                .isEmpty();
    }

    private static String data(byte[] frame) {
        String text = new String(frame, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n\n").doesNotContain("id: ");
        return text.substring(text.indexOf("data: ") + 6).strip();
    }
}
