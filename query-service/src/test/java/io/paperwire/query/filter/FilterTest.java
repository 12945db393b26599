package io.paperwire.query.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.model.Agreement;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.query.Papers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static PaperBatch batch;

    @BeforeAll
    static void index() {
        batch = PaperBatch.of(List.of(
                // 0: two results on AIME 2024 and MATH
                paper(
                        "2505.00000",
                        "2025-05-01",
                        "Computer Vision",
                        "Latent Diffusion Models for Text-to-Image",
                        "We train a GPT-4 class model. Written in C++.",
                        result("AIME 2024", "Pass@1", "62.5", false),
                        result("MATH-500", "accuracy", "40", false)),
                // 1: the same measures the other way round
                paper(
                        "2505.00001",
                        "2025-05-20",
                        "Machine Learning",
                        "A survey of flow matching",
                        "Diffusing ideas trained on ImageNet; text to image synthesis with GPT 4.",
                        result("AIME'24", "accuracy", "40", true),
                        result("MATH-500", "pass@1", "62.5", false)),
                // 2: no results
                paper(
                        "2506.00002",
                        "2025-06-01",
                        "Machine Learning",
                        "Reinforcement learning at scale",
                        "Universities study the café."),
                // 3: withdrawn
                Papers.withdrawn("2506.00003", 2)));
    }

    @AfterAll
    static void close() {
        batch.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            diffusion                                           | 0
            title:model                                         | 0
            models trained                                      | 0 1
            trains                                              | 0 1
            "text to image"                                     | 0 1
            text-to-image                                       | 0 1
            "image to text"                                     |
            "image text"~3                                      | 0 1
            GPT-4                                               | 0 1
            c++                                                 | 0
            cafe                                                | 2
            *:*                                                 | 0 1 2 3
            -diffusion -survey                                  | 2 3
            diffusion OR survey                                 | 0 1
            NOT (diffusion OR survey) AND scale                 | 2
            diffusion OR survey -flow                           | 0
            +diffusion                                          | 0
            diff*                                               | 0 1
            d?ffusion                                           | 0
            difusion~                                           | 0
            diffusoin~1                                         | 0
            diffusion~0                                         | 0
            author:"Ada"                                        | 0 1 2 3
            author:nobody                                       |
            category:"computer vision"                          | 0
            category:computer*                                  | 0
            category:"Machine Learning" date:[2025-06 TO *]     | 2
            keyword:"Language Models"                           | 0 1 2 3
            date:2025-05                                        | 0 1 3
            date:[2025-05-01 TO 2025-05-19]                     | 0 3
            date:{2025-05-01 TO 2025-05-20}                     | 3
            date:>=2025-05-20                                   | 1 2
            date:<2025-05-20                                    | 0 3
            id:2505.00001                                       | 1
            id:2506.*                                           | 2 3
            source:seeds                                        | 0 1 2 3
            status:withdrawn                                    | 3
            label:*                                             |
            benchmark:*                                         | 0 1
            benchmark:"AIME 2024"                               | 0 1
            benchmark:aime24                                    | 0 1
            benchmark:AIME*                                     | 0 1
            benchmark:AIME                                      |
            benchmark:"AIME 2024" metric:pass@1                 | 0
            (benchmark:"AIME 2024" metric:pass@1)               | 0
            (benchmark:"AIME 2024") (metric:pass@1)             | 0 1
            benchmark:"AIME 2024" (metric:pass@1)               | 0 1
            benchmark:"AIME 2024" metric:(pass@1 OR accuracy)   | 0 1
            (benchmark:"AIME 2024" (metric:pass@1 OR metric:f1))| 0
            ((benchmark:"AIME 2024" value:>60) (benchmark:MATH-500 value:40)) | 0
            value:[60 TO *] benchmark:"AIME 2024"               | 0
            value:{40 TO 62.5}                                  |
            value:62.5%                                         | 0 1
            -benchmark:"AIME 2024"                              | 2 3
            metric:pass@1 -benchmark:"AIME 2024"                | 1
            -(benchmark:"AIME 2024" metric:pass@1)              | 1 2 3
            baseline:true                                       | 1
            kind:score unit:"%" subject:mimo                    | 0 1
            confidence:>0.8 value:40                            | 0 1
            (title:survey OR benchmark:"AIME 2024" value:>60)   | 0 1
            ((title:scale OR benchmark:"AIME 2024") value:40)   | 1
            (title:scale OR value:>100)                         | 2
            title:(diffusion OR survey)                         | 0 1
            title:(+survey -diffusion)                          | 1
            A Survey - of: flow                                 | -
            A Survey -- of Flow & Matching                      | 1
            diffusion^2 OR title:survey^0.5                     | 0 1
            """)
    void filterHoldsForThesePapers(String text, String expected) throws FilterException {
        if ("-".equals(expected)) {
            assertThatThrownBy(() -> Filter.parse(text)).isInstanceOf(FilterException.class);
            return;
        }
        Filter filter = Filter.parse(text);
        String found =
                filter.matches(batch).stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
        Filter again = Filter.parse(filter.toString());
        assertThat(again).isEqualTo(filter);
        assertThat(again.matches(batch)).isEqualTo(filter.matches(batch));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title:diffusion )            | 17 | found ")"
            (a OR b                      | 8  | the end
            a OR                         | 5  | the end
            OR a                         | 1  | found "OR"
            a AND AND b                  | 7  | found "AND"
            "no end                      | 8  | closing "
            titel:x                      | 1  | one of text, title
            LLaMA: Open models           | 1  | stands in quotes
            title:                       | 7  | a value of title
            value:high                   | 7  | a number such as
            value:[1 TO 2                | 14 | "]" or "}"
            value:[1 2]                  | 10 | TO between
            value:[2 TO 1]               | 7  | the smaller number first
            date:[2025-06 TO 2025-05]    | 6  | the earlier day first
            date:2025-13                 | 6  | a day, month or year
            kind:big                     | 6  | score, gain, efficiency, scale
            baseline:maybe               | 10 | true, false
            *a*                          | 1  | before the first wildcard
            ?a                           | 1  | before the first wildcard
            a*b*c*d*e*f                  | 1  | at most 4 wildcards
            /a.*b/                       | 1  | no regular expression
            a~9                          | 3  | from 0 to 2
            a^0                          | 3  | above 0
            title:[a TO b]               | 7  | have ranges
            value:6*                     | 7  | a whole value
            title:"--"                   | 7  | a letter or a digit
            a \\                         | 4  | protects
            𝒳𝒴 )                         | 4  | found ")"
            """)
    void textThatIsNoFilterIsPointedAt(String text, int character, String expected) {
        assertThatThrownBy(() -> Filter.parse(text))
                .isInstanceOf(FilterException.class)
                .hasMessageContaining("character " + character + ":")
                .hasMessageContaining(expected);
    }

    @Test
    void caretStandsUnderTheCharacter() {
        assertThatThrownBy(() -> Filter.parse("title:diffusion\nkind:big")).hasMessage("""
                        character 22: found "big", expected one of score, gain, efficiency, scale
                        title:diffusion kind:big
                                             ^""");
        assertThatThrownBy(() -> Filter.parse("")).hasMessageContaining("character 1: found the end, expected a word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT ", "-", "title:("})
    void depthIsBounded(String opening) {
        assertThatThrownBy(() -> Filter.parse(opening.repeat(1_000) + "a")).hasMessageContaining("at most");
    }

    @Test
    void sizeIsBounded() {
        assertThatThrownBy(() -> Filter.parse("a ".repeat(Limits.CONDITIONS + 1)))
                .hasMessageContaining("at most 256 conditions");
        assertThatThrownBy(() -> Filter.parse("a* ".repeat(Limits.PATTERNS + 1)))
                .hasMessageContaining("at most 16 words");
        assertThatThrownBy(() -> Filter.parse("a ".repeat(10_000))).hasMessageContaining("at most 8192");
        assertThatThrownBy(() -> Filter.parse("\"" + "a ".repeat(65) + "\"")).hasMessageContaining("at most 64");
        assertThatThrownBy(() -> Filter.parse("(" + "(title:a OR value:1) ".repeat(20) + "value:1)"))
                .hasMessageContaining("too often");
    }

    @Test
    void equalFiltersAreWrittenAlike() throws FilterException {
        assertThat(Filter.parse(" title:diffusion   AND NOT survey && value:[60 TO *] "))
                .isEqualTo(Filter.parse("TITLE:diffusion -survey value:>=60%"))
                .hasToString("title:diffusion -survey value:[60 TO *]");
    }

    private static Paper paper(
            String id, String date, String category, String title, String summary, Evidence... results) {
        return Papers.withNumbers(Papers.of(id, 1, LocalDate.parse(date), category, title, summary), results);
    }

    private static Evidence result(String benchmark, String metric, String value, boolean baseline) {
        return Evidence.of(
                Papers.DIGEST,
                new Metric(
                        value,
                        0,
                        value.length(),
                        new BigDecimal(value),
                        "%",
                        Kind.SCORE,
                        metric,
                        benchmark,
                        "MiMo-7B-RL",
                        baseline,
                        0.9),
                Agreement.SINGLE,
                1);
    }
}
