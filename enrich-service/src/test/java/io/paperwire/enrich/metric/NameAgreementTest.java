package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAgreementTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            AIME 2024,            aime-2024,                         true
            Spider,               Spider development set,            true
            execution accuracy,   accuracy,                          true
            voice classifier,     classifier of a voice,             true
            Pass@1,               Pass@5,                            false
            MMLU,                 MMLU-Pro,                          true
            MLLMs,                the current state-of-the-art MLLMs, false
            GPT-4o,               o1-mini,                           false
            ,                     GPT-4o,                            false
            ,                     ,                                  true
            """)
    void namesAgreeWhenEqualOrNearlySo(String one, String other, boolean same) {
        assertThat(NameAgreement.same(one, other)).isEqualTo(same);
        assertThat(NameAgreement.same(other, one)).isEqualTo(same);
    }
}
