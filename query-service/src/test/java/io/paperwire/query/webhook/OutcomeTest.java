package io.paperwire.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static final Random RANDOM = new Random(1);

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void failureIsRetriedOnTheSchedule(int attempts, Duration wait) {
        for (int i = 0; i < 20; i++) {
            Duration drawn = Outcome.failed("no answer").wait(attempts, RANDOM).orElseThrow();
            assertThat(drawn).isBetween(wait, wait.multipliedBy(11).dividedBy(10));
        }
    }

    @Test
    void tenthAttemptIsTheLast() {
        assertThat(Outcome.failed("no answer").wait(10, RANDOM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        200 , -         , true  , -
        204 , -         , true  , -
        301 , -         , false , PT5S
        404 , -         , false , PT5S
        410 , -         , false , -
        429 , 120       , false , PT120S
        429 , 1.5       , false , PT5S
        503 , 60        , false , PT60S
        503 , 999999999 , false , PT24H
        500 , tomorrow  , false , PT5S
        """)
    void whateverTheReceiverAnswersHasAConsequence(int status, String retryAfter, boolean isDelivered, Duration wait) {
        Outcome outcome = Outcome.answered(status, retryAfter);

        assertThat(outcome.isDelivered()).isEqualTo(isDelivered);
        assertThat(outcome.isGone()).isEqualTo(status == 410);
        if (wait == null) {
            assertThat(outcome.wait(1, RANDOM)).isEmpty();
        } else {
            assertThat(outcome.wait(1, RANDOM).orElseThrow())
                    .isBetween(wait, wait.multipliedBy(11).dividedBy(10));
        }
    }
}
