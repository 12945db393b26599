package io.paperwire.enrich.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFolderTest {

    @ParameterizedTest
    @CsvSource({"Vision-Language Models, vision language model", "LLMs, LLM", "Diffusion  Model, diffusion models"})
    void variantsFoldIntoOne(String one, String other) {
        assertThat(PhraseFolder.fold(one)).isEqualTo(PhraseFolder.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"3D generation, 4D generation", "loss, los"})
    void differentPhrasesStayApart(String one, String other) {
        assertThat(PhraseFolder.fold(one)).isNotEqualTo(PhraseFolder.fold(other));
    }
}
