package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void namesAndNumbersKeepTheirInnerMarks() {
        assertThat(texts("Qwen2.5-7B's 15,000 items (e.g., AIME'24) cost 1.5x."))
                .contains("Qwen2.5-7B's", "15,000", "e.g", "AIME'24", "1.5x");
    }

    @Test
    void aPointEndsASentenceOnlyBeforeANewOne() {
        List<Token> tokens = Tokenizer.tokenize("It has 1.5 s vs. 2.5 s there. Then it stops. ii) It goes on.");

        assertThat(tokens.get(tokens.size() - 1).sentence()).isEqualTo(2);
    }

    @Test
    void everyTokenIsAPieceOfTheText() {
        String text = "a—b “c” `d` 12\\% of $3$ … --e-- 𝒵";
        for (Token token : Tokenizer.tokenize(text)) {
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
        }
    }

    private static List<String> texts(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::text).toList();
    }
}
