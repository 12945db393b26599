package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paperwire.event.Accounting;
import io.paperwire.query.digest.DigestView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinePageTest {
    private static final Instant ARRIVED = Instant.parse("2025-05-13T06:02:11Z");

    @Test
    void barIsAsLongAsItsRowsAndLeavesNoGap() throws Exception {
        DigestBar bar = DigestBar.of(digest("applied", 1, "[]"));

        assertThat(bar.parts())
                .containsExactly(
                        new DigestBar.Part("accepted", "0.00", "50.00"),
                        new DigestBar.Part("duplicate", "50.00", "25.00"),
                        new DigestBar.Part("rejected", "75.00", "25.00"));
        assertThat(bar.label()).isEqualTo("4 rows read: 2 accepted, 1 duplicate, 1 rejected");
        assertThat(bar.duration()).isEqualTo("1.5 s");
        assertThat(bar.isOpen()).isTrue();
    }

    @Test
    void rejectsAreQuotedWithTheirPlace() throws Exception {
        DigestBar bar = DigestBar.of(
                digest(
                        "applied",
                        2,
                        "[{\"line\": 3, \"column\": 5, \"reason\": \"no id\", \"quote\": \"| x |\", \"expected\": \"a link\"}]"));

        assertThat(bar.rejects()).containsExactly(new DigestBar.RejectedLine(3, 5, "no id", "| x |", "a link"));
        assertThat(bar.unquoted()).isZero();
        assertThat(bar.isOpen()).isFalse();
    }

    @Test
    void heldVersionIsNotOnItsWay() throws Exception {
        assertThat(DigestBar.of(digest("held", 0, "[]")).isOpen()).isFalse();
        assertThat(DigestBar.of(digest("held", 0, "[]")).isTrouble()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.0421, 42 ms", "1, 1.0 s", "59.94, 59.9 s", "125, 2 min 5 s"})
    void durationsAreShort(double seconds, String text) {
        assertThat(Times.duration(seconds)).isEqualTo(text);
    }

    private static DigestView digest(String status, int applied, String rejects) throws Exception {
        JsonNode quoted = new ObjectMapper().readTree(rejects);
        return new DigestView(
                "lab/a b.md",
                "lab",
                "a b.md",
                1,
                1,
                status,
                null,
                "file",
                "00",
                100,
                1,
                "plain-table",
                ARRIVED,
                null,
                null,
                new Accounting(4, 2, 1, 1, 2, 0, 0, 0, 0, 2),
                applied,
                0,
                false,
                ARRIVED.plus(Duration.ofMillis(1_500)),
                quoted);
    }
}
