package io.paperwire.enrich.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.enrichment.ExtractionState;
import org.junit.jupiter.api.Test;

class ExtractionOrderTest {
    private static final ExtractionState TWO = state(2, "a");

    @Test
    void sameAndLaterReleasesMayWrite() {
        assertThat(ExtractionOrder.refusal(TWO, TWO)).isEmpty();
        assertThat(ExtractionOrder.refusal(state(3, "b"), TWO)).isEmpty();
    }

    @Test
    void earlierReleaseMayNot() {
        assertThat(ExtractionOrder.refusal(state(1, "b"), TWO).orElseThrow()).contains("release 1", "release 2");
    }

    @Test
    void supersededDataUnderTheSameNumberMayNot() {
        assertThat(ExtractionOrder.refusal(state(2, "b"), TWO).orElseThrow())
                .contains("superseded", "a".repeat(64), "b".repeat(64));
    }

    private static ExtractionState state(int release, String digit) {
        return new ExtractionState(release, digit.repeat(64));
    }
}
