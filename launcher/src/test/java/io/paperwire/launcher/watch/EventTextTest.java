package io.paperwire.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static final String PAPER = """
        {"id":"2505.07608","title":"MiMo \\u001b[2J\\u202e","category":"NLP","date":"2025-05-13","change":"added",
         "authors":["a","b","c","d","e"],"links":{"arxiv":"https://arxiv.org/abs/2505.07608"},
         "metrics":[{"kind":"score","benchmark":"AIME 2025","metric":"Pass@1","quote":"55.4%"},
                    {"kind":"score","benchmark":"AIME 2025","metric":"Pass@1","quote":"40%","baseline":true},
                    {"kind":"gain","benchmark":null,"metric":null,"quote":"2x"}]}
        """;

    @Test
    void paperIsItsTitleItsSourceAndItsOwnResults() throws Exception {
        assertThat(new EventText(false).lines("paper", json(PAPER)))
                .containsExactly(
                        "+ 2505.07608 MiMo [2J",
                        "  NLP · 2025-05-13 · a, b, c and 2 more · https://arxiv.org/abs/2505.07608",
                        "  AIME 2025 Pass@1 55.4%");
    }

    @Test
    void colourIsOnlyThereWhenItIsWanted() throws Exception {
        assertThat(new EventText(true).lines("paper", json(PAPER)).get(0))
                .isEqualTo("\u001B[32m+\u001B[0m \u001B[36m2505.07608\u001B[0m \u001B[1mMiMo [2J\u001B[0m");
    }

    @Test
    void otherEventsAreOneLine() throws Exception {
        var text = new EventText(false);

        assertThat(text.lines("withdrawn", json("{\"id\":\"1\",\"title\":\"T\",\"change\":\"withdrawn\"}")))
                .containsExactly("- 1 T (withdrawn)");
        assertThat(text.lines("board", json("""
            {"slug":"s","benchmark":"AIME","measure":"Pass@1","protocol":"","change":"new",
             "best":{"value":55.4,"unit":"%","subject":"MiMo","paper":"2505.07608"}}
            """))).containsExactly("* AIME, Pass@1: 55.4 % MiMo 2505.07608 new");
        assertThat(text.lines(
                        "digest", json("{\"digest\":\"a/b.md\",\"version\":2,\"applied\":19,\"deadLettered\":0}")))
                .containsExactly("= a/b.md version 2, 19 rows applied, 0 set aside");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
