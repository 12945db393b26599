package io.paperwire.query.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paperwire.event.EventType;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.query.Papers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The document tells of all topics and events, and all that it refers to is there. */
class AsyncApiTest {
    private static final JsonNode DOCUMENT = document();

    @Test
    void everyTopicAndEveryTypeOfEventIsDescribed() {
        assertThat(texts(DOCUMENT.path("channels"), "address"))
                .contains(Topics.LISTED.name(), Topics.DIGESTS.name(), Topics.FEED.name(), "/api/v1/stream");
        assertThat(texts(DOCUMENT.path("components").path("messages"), "name"))
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::attribute)
                        .toList())
                .contains("reset", "restart", "slow", "webhook");
    }

    @Test
    void everyReferenceLeadsToSomething() {
        List<String> references = new ArrayList<>();
        collect(DOCUMENT, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(AsyncApiTest.class.getResource("/META-INF/resources/" + reference))
                        .isNotNull();
            }
        });
    }

    @Test
    void eventWithAFieldThatNoSchemaKnowsIsFound() throws Exception {
        String paper = new String(WireJson.write(Papers.listed("2505.07608", 1)), StandardCharsets.UTF_8);

        assertThat(Schemas.findings("paper", paper)).isEmpty();
        assertThat(Schemas.findings("paper", paper.replace("\"labels\"", "\"label\"")))
                .isNotEmpty();
        assertThat(Schemas.findings("paper", paper.replace("\"change\":\"added\"", "\"change\":\"new\"")))
                .isNotEmpty();
        assertThat(Schemas.findings("paper", paper.replace("2025-05-13T06:02:11Z", "yesterday")))
                .isNotEmpty();
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(part -> collect(part, references));
    }

    private static List<String> texts(JsonNode of, String field) {
        List<String> texts = new ArrayList<>();
        of.forEach(part -> texts.add(part.path(field).asText()));
        return texts;
    }

    private static JsonNode document() {
        InputStream file = AsyncApiTest.class.getResourceAsStream(AsyncApiResource.DOCUMENT);
        return new ObjectMapper().valueToTree(new Yaml().load(file));
    }
}
