package io.paperwire.enrich.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.resource.DataFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
    private static final int KIB = 1024;
    private static final String TITLE = "Zed-X: Reinforcement Learning for Web Agents";
    private static final String SUMMARY =
            "This paper introduces Zed-X, a reinforcement learning framework for web agents. Zed-X achieves 55.4% on WebArena.";
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void theSamePaperGivesTheSameWhateverWasExtractedBefore() {
        Extraction alone = Extractor.standard().extract(TITLE, SUMMARY, null);
        EXTRACTOR.extract("Other: A Benchmark", "Other-Bench has 500 tasks. GPT-4 reaches 12% accuracy.", null);

        assertThat(EXTRACTOR.extract(TITLE, SUMMARY, null)).isEqualTo(alone);
    }

    @Test
    void aGivenCategoryIsKeptAndAMissingOnePredicted() {
        assertThat(EXTRACTOR.extract(TITLE, SUMMARY, "Robotics"))
                .returns("Robotics", Extraction::category)
                .returns(false, Extraction::categoryPredicted)
                .returns(null, Extraction::categoryConfidence);

        Extraction predicted = EXTRACTOR.extract(TITLE, SUMMARY, null);
        assertThat(predicted.category()).isEqualTo("Reinforcement Learning");
        assertThat(predicted.categoryPredicted()).isTrue();
        assertThat(predicted.categoryConfidence()).isBetween(0.2, 1.0);
    }

    @Test
    void aPaperWithoutASummaryHasKeywordsOfItsTitle() {
        Extraction extraction = EXTRACTOR.extract(TITLE, null, null);

        assertThat(extraction.metrics()).isEmpty();
        assertThat(extraction.keywords()).extracting(k -> k.phrase()).contains("Reinforcement Learning");
    }

    @Test
    void theStateChangesWithADataFileAndOnlyThen() {
        assertThat(Extractor.standard().state()).isEqualTo(EXTRACTOR.state());
        assertThat(Extractor.of(List.of(new DataFile("own.txt", "gizmo | lower |")), List.of())
                        .state())
                .isNotEqualTo(EXTRACTOR.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "(", "((5% on A) ", "1/2 ", "1-", "5 to 6 of 7 ", "A ", ". ", "|", "\\", "$1", "é", "𝒵 9% "
            })
    void aStrangeTextIsReadToItsEnd(String unit) {
        assertReadToItsEnd(unit.repeat(KIB * 32 / unit.length()));
    }

    @Test
    void theLongestTextIsReadToItsEnd() {
        assertReadToItsEnd(
                "1".repeat(KIB * 96) + "(".repeat(KIB * 64) + " 5% on A,".repeat(KIB * 2) + ". ".repeat(KIB * 39));
    }

    private static void assertReadToItsEnd(String text) {
        Extraction extraction = EXTRACTOR.extract(text.substring(0, 100), text, null);

        int length = text.codePointCount(0, text.length());
        extraction.metrics().forEach(m -> assertThat(m.end()).isLessThanOrEqualTo(length));
    }
}
