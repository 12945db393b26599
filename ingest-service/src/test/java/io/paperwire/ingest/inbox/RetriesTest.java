package io.paperwire.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Duration AFTER = Duration.ofSeconds(10);
    private static final Moment START = Moment.now();
    private static final Moment SECOND_LATER = START.plus(Duration.ofSeconds(1));

    private final Retries<String> retries = new Retries<>(AFTER);

    @Test
    void nothingComesBeforeItsTime() {
        retries.add("a", START);

        assertThat(retries.next(SECOND_LATER)).isEmpty();
    }

    @Test
    void eachComesOnceWhenItsTimeHasComeOldestFirst() {
        retries.add("a", START);
        retries.add("b", SECOND_LATER);

        assertThat(retries.next(START.plus(AFTER))).contains("a");
        assertThat(retries.next(START.plus(AFTER))).isEmpty();
        assertThat(retries.next(SECOND_LATER.plus(AFTER))).contains("b");
    }
}
