package io.paperwire.enrich.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFieldsTest {
    private static final Metric PRESENT = new Metric(
            "55.4%", 9, 14, new BigDecimal("55.4"), "%", Kind.SCORE, "Pass@1", "AIME 2025", "MiMo", true, 0.5);

    @Test
    void whatIsNotNamedStaysAndNullTakesAway() throws Exception {
        Metric metric = fields("{'benchmark': 'AIME 2024', 'metric': null, 'baseline': false}")
                .over(Optional.of(PRESENT), "55.4%", 9);
        assertThat(metric)
                .isEqualTo(new Metric(
                        "55.4%", 9, 14, new BigDecimal("55.4"), "%", Kind.SCORE, null, "AIME 2024", "MiMo", false, 1));
    }

    @Test
    void aNumberThatNobodySawNeedsValueAndKind() throws Exception {
        Metric metric = fields("{'value': 7, 'kind': 'scale', 'unit': 'GPU'}").over(Optional.empty(), "seven", 3);
        assertThat(metric.value()).isEqualByComparingTo("7");
        assertThat(metric.end()).isEqualTo(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields("{'value': 7}").over(Optional.empty(), "seven", 3))
                .withMessageContaining("\"kind\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'value': 'many'}        | "value"
            {'value': 1e99}          | "value"
            {'kind': 'scores'}       | "kind"
            {'baseline': 1}          | "baseline"
            {'subject': {}}          | "subject"
            {'confidence': 1}        | "confidence"
            """)
    void whatCannotBeIsNamed(String set, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields(set).over(Optional.of(PRESENT), "55.4%", 9))
                .withMessageContaining(named)
                .withMessageContaining("expected");
    }

    private static RecordFields fields(String json) throws JsonProcessingException {
        return new RecordFields((ObjectNode) JsonMapper.builder().build().readTree(json.replace('\'', '"')));
    }
}
