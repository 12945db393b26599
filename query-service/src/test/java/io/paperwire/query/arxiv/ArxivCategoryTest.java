package io.paperwire.query.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.query.Papers;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.PaperBatch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivCategoryTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        Natural Language Processing, cs.CL
        natural-language processing, cs.CL
        Multi-Modal                , cs.CV
        Multimodal                 , cs.CV
        Reinforcement Learning     , cs.LG
        Other                      , cs.AI
        Robotics                   , cs.RO
        robotics                   , cs.RO
        stat.ML                    , stat.ML
        cond-mat.mes-hall          , cond-mat.mes-hall
        hep-th                     , hep-th
                                   , cs.AI
        """)
    void everyCodeThatIsShownFindsThePaper(String category, String code) throws Exception {
        assertThat(ArxivCategory.codeOf(category)).isEqualTo(code);

        var paper = Papers.of("2505.07608", 1, LocalDate.parse("2025-05-13"), category, "Title", "Summary");
        try (PaperBatch batch = PaperBatch.of(List.of(paper))) {
            assertThat(found(batch, "cat:" + code)).isTrue();
            assertThat(found(batch, "cat:math.CO")).isFalse();
            if (category != null) {
                assertThat(found(batch, "cat:\"" + category + "\"")).isTrue();
            }
            assertThat(found(batch, "cat:cs.AI")).isEqualTo(code.equals("cs.AI") || !code.startsWith("cs."));
        }
    }

    private static boolean found(PaperBatch batch, String query) throws Exception {
        return Filter.parse(ArxivQuery.filter(query)).matches(batch).get(0);
    }
}
