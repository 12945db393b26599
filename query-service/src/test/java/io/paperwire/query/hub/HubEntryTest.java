package io.paperwire.query.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.query.Papers;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HubEntryTest {
    /** Every member that the records of 2025 in the API's own answers have, whoever the author or submitter is. */
    private static final Set<String> ENTRY = Set.of(
            "paper",
            "publishedAt",
            "title",
            "summary",
            "thumbnail",
            "numComments",
            "submittedBy",
            "isAuthorParticipating");

    private static final Set<String> PAPER = Set.of(
            "id",
            "authors",
            "publishedAt",
            "submittedOnDailyAt",
            "title",
            "submittedOnDailyBy",
            "summary",
            "upvotes",
            "ai_keywords");
    private static final Set<String> USER = Set.of(
            "_id",
            "avatarUrl",
            "fullname",
            "name",
            "user",
            "type",
            "isPro",
            "isHf",
            "isHfAdmin",
            "isMod",
            "followerCount");

    @Test
    void entryHasTheMembersOfHuggingFaces() throws GarbledEventException {
        JsonNode entry = json(HubEntry.of(Papers.listed("2505.07608", 1)));

        assertThat(names(entry)).containsExactlyInAnyOrderElementsOf(ENTRY);
        assertThat(names(entry.get("paper"))).containsAll(PAPER);
        assertThat(names(entry.get("submittedBy"))).containsExactlyInAnyOrderElementsOf(USER);
        assertThat(names(entry.at("/paper/authors/0"))).containsExactlyInAnyOrder("_id", "name", "hidden");
        assertThat(entry.at("/paper/authors/1/name").asText()).isEqualTo("Grace");
        assertThat(entry.at("/paper/authors/1/_id").asText()).matches("[0-9a-f]{24}");
        assertThat(entry.at("/submittedBy/fullname").asText()).isEqualTo("seeds");
        assertThat(entry.get("publishedAt").asText()).isEqualTo("2025-05-13T00:00:00.000Z");
        assertThat(entry.get("thumbnail").asText()).endsWith("/papers/2505.07608.png");
        assertThat(entry.at("/paper/upvotes").isInt()).isTrue();
    }

    private static JsonNode json(Object value) throws GarbledEventException {
        return WireJson.read(WireJson.write(value), JsonNode.class);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
