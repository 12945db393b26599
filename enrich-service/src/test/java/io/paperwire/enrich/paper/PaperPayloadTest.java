package io.paperwire.enrich.paper;

import static io.paperwire.enrich.paper.Samples.COMPOSITION;
import static io.paperwire.enrich.paper.Samples.ID;
import static io.paperwire.enrich.paper.Samples.listed;
import static io.paperwire.enrich.paper.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.event.WireJson;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.Paper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperPayloadTest {
    private static final Paper PAPER = COMPOSITION
            .compose(ID, List.of(listed("a/1", row("😀".repeat(50_000), null, null))))
            .orElseThrow()
            .revision(1, Change.ADDED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH);

    @Test
    void paperThatFitsIsWrittenWhole() {
        assertThat(PaperPayload.of(PAPER)).isEqualTo(WireJson.write(PAPER));
    }

    @Test
    void summariesAreCutBetweenCharactersUntilItFits() throws Exception {
        byte[] json = PaperPayload.of(PAPER, 2_000_000);
        Paper cut = WireJson.read(json, Paper.class);
        assertThat(json).hasSizeLessThanOrEqualTo(2_000_000);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.summary()).isNotEmpty().matches("(😀)+");
        assertThat(cut.listings().get(0).summary()).isEqualTo(cut.summary());
    }

    @Test
    void paperThatCannotFitIsRefusedWithItsSize() {
        assertThatThrownBy(() -> PaperPayload.of(PAPER, 100)).hasMessageContaining("at most 100");
    }
}
