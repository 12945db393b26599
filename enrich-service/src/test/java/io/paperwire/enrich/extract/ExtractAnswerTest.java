package io.paperwire.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.extract.ExtractAnswer.Span;
import io.paperwire.event.WireJson;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractAnswerTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No number at all.",
                "\uD835\uDCB5ed \uD83C\uDF89 reaches 55.4% on AIME24 and 60.1% on MMLU.",
                "55.4%",
                "Zed has 7B parameters, 3x the size, and reaches 12.5 FID on ImageNet"
            })
    void spansJoinedAreTheSummaryAndEachNumberHasOne(String summary) {
        ExtractAnswer answer = ExtractAnswer.of(new ExtractRequest("T", summary, null), EXTRACTOR);

        assertThat(answer.spans().stream().map(Span::text).collect(Collectors.joining()))
                .isEqualTo(summary);
        assertThat(answer.spans()).filteredOn(span -> span.metric() != null).hasSameSizeAs(answer.metrics());
        int end = 0;
        for (Span span : answer.spans()) {
            assertThat(span.start()).isEqualTo(end);
            end += span.text().codePointCount(0, span.text().length());
            assertThat(span.end()).isEqualTo(end);
        }
    }

    @Test
    void everyFieldComesWithItsRuleAndNamesWithTheirCanonicalForm() {
        String json = new String(
                WireJson.write(ExtractAnswer.of(
                        new ExtractRequest("T", "MiMo-7B-RL reaches 55.4% on AIME25 (pass@1).", "Mine"), EXTRACTOR)),
                StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"quote\":\"55.4%\"", "\"benchmark\":\"AIME25\"", "\"category\":\"Mine\"")
                .contains("\"dataset\":{\"name\":\"AIME 2025\",\"direction\":\"unknown\",\"listed\":true}")
                .contains("\"measure\":{\"name\":\"Pass@1\",\"direction\":\"higher\",\"listed\":true}")
                .containsPattern("\"explain\":\\{\"unit\":\".+\",\"kind\":\".+\",\"metric\":\".+\",\"benchmark\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | the body is empty
            {"title":                       | no JSON at line 1, column
            []                              | of JSON type array
            {"title": 5}                    | title is of JSON type number
            {"titel": "x"}                  | no field "titel"
            {"category": "x"}               | neither title nor summary
            {"title": "a"} {}               | no JSON at line 1
            {"title": "a", "title": "b"}  | Duplicate field 'title'
            """)
    void aWrongBodyIsToldWhatWhereAndWhatWouldBeRight(String body, String expected) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(expected)
                .hasMessageContaining("expected {\"title\"");
    }

    @Test
    void aTextOverTheLimitIsRefusedAndOneAtTheLimitTaken() throws IOException {
        String fits = "9".repeat(ExtractRequest.TEXT_LIMIT);
        assertThat(read("{\"summary\":\"" + fits + "\"}").summary()).isEqualTo(fits);
        assertThatThrownBy(() -> read("{\"summary\":\"" + fits + "9\"}"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.BODY_TOO_LARGE))
                .hasMessageContaining("summary has 262,145 bytes");
        assertThatThrownBy(() -> read(" ".repeat(ExtractRequest.BODY_LIMIT + 1)))
                .hasMessageContaining("the body has more than");
    }

    private static ExtractRequest read(String body) throws IOException {
        return ExtractRequest.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
