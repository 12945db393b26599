package io.paperwire.enrich.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.enrich.enrichment.Extractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichCommandTest {
    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream trouble = new ByteArrayOutputStream();

    @Test
    void everyLineComesBackInOrderWithWhatWasFound() throws IOException {
        int code = run("""
                {"id":"1","title":"Zed","summary":"Zed achieves 55.4% accuracy on MMLU.","category":"Other","extra":7}
                {"id":"2","title":"Large Language Models","summary":null}
                """);

        assertThat(code).isZero();
        List<String> lines = out.toString().lines().toList();
        JsonNode first = new JsonMapper().readTree(lines.get(0));
        assertThat(first.get("metrics").get(0).get("value").asText()).isEqualTo("55.4");
        assertThat(first.get("metrics").get(0).get("kind").asText()).isEqualTo("score");
        assertThat(first.get("category").asText()).isEqualTo("Other");
        assertThat(first.has("categoryPredicted")).isFalse();
        assertThat(first.get("extra").asInt()).isEqualTo(7);
        JsonNode second = new JsonMapper().readTree(lines.get(1));
        assertThat(second.get("metrics")).isEmpty();
        assertThat(second.get("keywords").get(0).isTextual()).isTrue();
        assertThat(second.get("categoryPredicted").asBoolean()).isTrue();
    }

    @Test
    void aGarbledLineIsNamedAndTheOthersGoOn() throws IOException {
        int code = run("""
                {"id":"1","title":"A","summary":"B"}
                {"id":"2","title"
                {"id":"3","title":5}
                {"id":"4","title":"C","summary":"D"}
                """);

        assertThat(code).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(trouble.toString(StandardCharsets.UTF_8)).contains("line 2: ", "line 3: title must be a string");
    }

    private int run(String in) throws IOException {
        return new EnrichCommand()
                .run(
                        Extractor.standard(),
                        new StringReader(in),
                        out,
                        new PrintStream(trouble, true, StandardCharsets.UTF_8));
    }
}
