package io.paperwire.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Large Language Models       | large language models
            GPT-4 beats GPT-3.5.        | gpt+4 beats gpt+3.5
            pass@1 on C++ and C#        | pass@1 on c++ and c#
            text-to-image (SDXL)        | text+to+image sdxl
            state‑of‑the‑art            | state+of+the+art
            Qwen2.5-VL, e.g. 4.1        | qwen2.5+vl e+g 4.1
            Müller & Gödel's Ångström   | muller godel angstrom
            R&D at AT&T                 | r+d at at+t
            don't O'Brien AIME'24       | dont obrien aime24
            55.4% at 2505.07608v2       | 55.4 at 2505.07608v2
            𝒳-learning ﬁne              | x+learning fine
            -- -- ... ""                | ''
            v1.5 end.Next GPT-4+ a@     | v1.5 end+next gpt+4 a
            """)
    void textIsSplitIntoWordsAndTheirParts(String text, String words) {
        assertThat(Words.of(text).stream()
                        .map(word -> word.parts().stream().map(Words.Part::text).collect(Collectors.joining("+")))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @Test
    void offsetsAreThoseOfTheText() {
        String text = "«The  Text-to-Image»: Müller's 𝒳.";
        assertThat(Words.of(text).stream().map(word -> text.substring(word.start(), word.end())))
                .containsExactly("The", "Text-to-Image", "Müller", "𝒳");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MMLU-Pro     | mmlu_pro
            AIME'24      | aime 24
            Pass@1       | PASS @1
            GPT 4.1      | gpt-4.1
            Café         | CAFE
            %            | %
            """)
    void namesAreComparedWithoutCaseSpaceAndDashes(String one, String other) {
        assertThat(Folding.name(one)).isEqualTo(Folding.name(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pass@1  | Pass@10
            GPT 4.1 | GPT 41
            C++     | C
            """)
    void signsThatTellNamesApartStay(String one, String other) {
        assertThat(Folding.name(one)).isNotEqualTo(Folding.name(other));
    }

    @Test
    void spellingsOfTheExtractionsListsAreKnown() {
        assertThat(NameKey.of(Fields.BENCHMARK, "AIME'24")).isEqualTo(NameKey.of(Fields.BENCHMARK, "AIME 2024"));
        assertThat(NameKey.of(Fields.METRIC, "F1-score")).isEqualTo(NameKey.of(Fields.METRIC, "F1"));
        assertThat(NameKey.of(Fields.KEYWORD, "language models"))
                .isEqualTo(NameKey.of(Fields.KEYWORD, "Language-Model"));
    }
}
