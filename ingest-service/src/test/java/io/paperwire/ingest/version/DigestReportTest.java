package io.paperwire.ingest.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.event.Origin;
import io.paperwire.event.WireJson;
import io.paperwire.model.DigestId;
import io.paperwire.model.Reject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DigestReportTest {
    private static final JsonMapper JSON =
            WireJson.configure(JsonMapper.builder()).build();
    private static final DigestId DIGEST = new DigestId("a", "b.md");
    private static final Instant NOW = Instant.parse("2025-05-13T06:00:00Z");

    @Test
    void digestInHandSaysHowFarItIs() {
        JsonNode report = JSON.valueToTree(DigestReport.unfinished(DIGEST, Origin.FILE, 300, NOW, 0.25));

        assertThat(report.at("/status").asText()).isEqualTo("reading");
        assertThat(report.at("/progress").asDouble()).isEqualTo(0.25);
        assertThat(report.at("/size").asInt()).isEqualTo(300);
        assertThat(report.at("/version").isNull()).isTrue();
    }

    @Test
    void reportOfWhatIsOverIsReadAsItWasWrittenAndHasNoProgress() throws Exception {
        DigestReport report = DigestReport.unread(
                DIGEST, Origin.FILE, 5, NOW, new Reject(1, 1, "the file may not be read", "", "read permission"));

        String written = JSON.writeValueAsString(report);

        assertThat(written).doesNotContain("progress");
        assertThat(JSON.readValue(written, DigestReport.class)).isEqualTo(report);
    }
}
