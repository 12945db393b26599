package io.paperwire.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.paperwire.event.WireJson;
import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.contract.Schemas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final String URL = "https://ntfy.example/papers";
    private static final Template.Event PAPER = event("paper", paper());

    @Test
    void standardBodyHasTheEventAsTheStreamHasIt() throws Exception {
        JsonNode body = body(Template.STANDARD, PAPER);

        assertThat(body.path("type").asText()).isEqualTo("paper");
        assertThat(body.path("timestamp").asText()).isEqualTo("2025-05-13T06:02:11Z");
        assertThat(body.path("data").path("metrics").path(0).path("quote").asText())
                .isEqualTo("55.4%");
        assertThat(Schemas.findings("webhook", body.toString())).isEmpty();
        assertThat(Schemas.findings("paper", body.path("data").toString())).isEmpty();
        assertThat(Template.STANDARD.body(PAPER, URL)).endsWith(",\"data\":" + PAPER.json() + "}");
    }

    @Test
    void slackGetsItsMarksEscaped() throws Exception {
        assertThat(body(Template.SLACK, PAPER).path("text").asText())
                .startsWith("*<https://arxiv.org/abs/2505.07608|A &lt;!channel&gt; &amp; @everyone>*\n")
                .contains("AIME 2025 Pass@1 55.4%");
    }

    @Test
    void discordMentionsNobody() throws Exception {
        JsonNode body = body(Template.DISCORD, PAPER);

        assertThat(body.path("allowed_mentions").path("parse").isEmpty()).isTrue();
        assertThat(body.path("allowed_mentions").path("parse").isArray()).isTrue();
        JsonNode embed = body.path("embeds").path(0);
        assertThat(embed.path("title").asText()).isEqualTo("A <!channel> & @everyone");
        assertThat(embed.path("url").asText()).isEqualTo("https://arxiv.org/abs/2505.07608");
    }

    @Test
    void ntfyGetsItsTopicInTheBodyAndTheMessageAtItsRoot() throws Exception {
        JsonNode body = body(Template.NTFY, PAPER);

        assertThat(body.path("topic").asText()).isEqualTo("papers");
        assertThat(body.path("click").asText()).isEqualTo("https://arxiv.org/abs/2505.07608");
        assertThat(Template.NTFY.address(URL)).isEqualTo("https://ntfy.example/");
    }

    @Test
    void everyKindOfEventHasATitleInEveryForm() throws Exception {
        List<Template.Event> events = List.of(
                event("withdrawn", WireJson.read(WireJson.write(Papers.withdrawn("2505.07608", 2)), JsonNode.class)),
                event("board", new ObjectMapper().readTree("""
                        {"benchmark":"AIME","measure":"Pass@1","protocol":"","best":null,"updatedAt":"2025-05-13T06:02:11Z"}
                        """)),
                event("digest", new ObjectMapper().readTree("{\"digest\":\"a/b.md\",\"applied\":3}")),
                event("ping", new ObjectMapper().readTree("{\"message\":\"This webhook works.\"}")));

        for (Template.Event event : events) {
            assertThat(body(Template.SLACK, event).path("text").asText()).isNotBlank();
            assertThat(body(Template.NTFY, event).path("title").asText()).isNotBlank();
            assertThat(body(Template.NTFY, event).path("message").asText()).isNotBlank();
            assertThat(body(Template.DISCORD, event)
                            .path("embeds")
                            .path(0)
                            .path("title")
                            .asText())
                    .isNotBlank();
        }
    }

    @Test
    void signatureIsVerifiedByTheSpecificationsLibrary() throws Exception {
        Secret secret = Secret.random();
        String body = Template.STANDARD.body(PAPER, URL);
        long now = Instant.now().getEpochSecond();

        String signature = secret.sign("Feed-_-1-7", now, body);

        new Webhook(secret.value())
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of("Feed-_-1-7"),
                                "webhook-timestamp", List.of(Long.toString(now)),
                                "webhook-signature", List.of(signature)));
        assertThat(secret.value()).startsWith("whsec_").hasSize(6 + 44);
        assertThat(secret.toString()).doesNotContain("whsec_");
    }

    private static JsonNode body(Template template, Template.Event event) throws Exception {
        return new ObjectMapper().readTree(template.body(event, URL));
    }

    private static JsonNode paper() {
        Paper paper = Papers.of(
                "2505.07608",
                1,
                LocalDate.parse("2025-05-13"),
                "NLP",
                "A <!channel> & @everyone",
                "Reaches 55.4% on AIME 2025.");
        try {
            return WireJson.read(
                    WireJson.write(Papers.withNumbers(paper, Papers.number(paper, "55.4%", Kind.SCORE))),
                    JsonNode.class);
        } catch (io.paperwire.event.GarbledEventException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Template.Event event(String type, JsonNode data) {
        String json = new String(WireJson.write(data), StandardCharsets.UTF_8);
        return new Template.Event(type, data.path("updatedAt").asText(), json, data);
    }
}
