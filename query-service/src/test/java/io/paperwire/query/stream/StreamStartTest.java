package io.paperwire.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.feed.FeedId;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedType;
import io.paperwire.query.stream.StreamStart.Reset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamStartTest {
    private static final FeedLog.State STATE = new FeedLog.State(new FeedId("Feed-_-1"), 1, 10, 100);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',             100,
                    earliest,       10,
                    Feed-_-1-50,    51,
                    Feed-_-1-99,    100,
                    Feed-_-1-9,     10,
                    Feed-_-1-8,     10,  EXPIRED
                    Feed-_-2-50,    10,  ANOTHER_FEED
                    """)
    void everyIdHasADefinedAnswer(String id, long next, Reset reset) {
        Optional<StreamStart> start = StreamStart.of(request(id).from(), STATE, OptionalLong.empty());

        assertThat(start).hasValue(new StreamStart(1, next, Optional.ofNullable(reset)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    120, 113, false
                    113, 113, false
                    112, 100, true
                    100, 100, true
                    """)
    void idAheadIsJudgedByTheBrokersEnd(long confirmedEnd, long next, boolean ahead) {
        StreamRequest request = request("Feed-_-1-112");

        assertThat(StreamStart.of(request.from(), STATE, OptionalLong.empty())).isEmpty();
        assertThat(StreamStart.of(request.from(), STATE, OptionalLong.of(confirmedEnd)))
                .hasValue(new StreamStart(1, next, ahead ? Optional.of(Reset.AHEAD) : Optional.empty()));
    }

    @Test
    void headerCountsBeforeTheParameter() {
        StreamRequest request = StreamRequest.parse(List.of("lastEventId"), null, null, "Feed-_-1-7", "Feed-_-1-3");

        assertThat(StreamStart.of(request.from(), STATE, OptionalLong.empty())
                        .orElseThrow()
                        .reset())
                .hasValue(Reset.EXPIRED);
        assertThat(request.selection().types()).containsExactlyInAnyOrder(FeedType.PAPER, FeedType.WITHDRAWN);
    }

    @Test
    void unknownParameterTypeAndIdAreRefusedByName() {
        assertThatThrownBy(() -> StreamRequest.parse(List.of("type"), null, null, null, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("\"type\"")
                .hasMessageContaining("lastEventId, types");
        assertThatThrownBy(() -> StreamRequest.parse(List.of(), "paper,boards", null, null, null))
                .hasMessageContaining("types")
                .hasMessageContaining("paper, withdrawn, board, digest");
        assertThatThrownBy(() -> request("12")).hasMessageContaining("Last-Event-ID is \"12\"");
    }

    private static StreamRequest request(String id) {
        return StreamRequest.parse(List.of(), null, null, id, null);
    }
}
