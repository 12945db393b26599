package io.paperwire.enrich.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.model.Keyword;
import io.paperwire.model.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On the papers of the seed digest every number is right, and its rows and keywords stay as good as they are. */
class SeedFloorTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void everyNumberIsFoundWithValueUnitAndKindAndNoOther() throws IOException {
        for (Map.Entry<JsonNode, String[]> paper : papers().entrySet()) {
            List<Metric> found = extract(paper).metrics();
            JsonNode gold = paper.getKey().get("metrics");
            assertThat(found).as(paper.getKey().get("id").asText()).hasSameSizeAs(gold);
            for (int i = 0; i < found.size(); i++) {
                Metric metric = found.get(i);
                JsonNode expected = gold.get(i);
                assertThat(metric.start()).isLessThan(expected.get("end").asInt());
                assertThat(metric.end()).isGreaterThan(expected.get("start").asInt());
                assertThat(metric.value())
                        .isEqualByComparingTo(expected.get("value").decimalValue());
                assertThat(metric.kind().name().toLowerCase(Locale.ROOT))
                        .isEqualTo(expected.get("kind").asText());
                assertThat(lastWord(metric.unit()))
                        .isEqualTo(lastWord(expected.get("unit").asText()));
                assertThat(metric.baseline()).isEqualTo(expected.get("baseline").asBoolean());
            }
        }
    }

    @Test
    void nearlyEveryRowNamesItsBenchmark() throws IOException {
        int rows = 0;
        int right = 0;
        for (Map.Entry<JsonNode, String[]> paper : papers().entrySet()) {
            List<Metric> found = extract(paper).metrics();
            for (int i = 0; i < found.size(); i++) {
                JsonNode expected = paper.getKey().get("metrics").get(i);
                if (expected.get("kind").asText().equals("score")) {
                    rows++;
                    right += agree(expected.get("benchmark"), found.get(i).benchmark()) ? 1 : 0;
                }
            }
        }
        assertThat(rows).isEqualTo(27);
        assertThat(right).isGreaterThanOrEqualTo(26);
    }

    @Test
    void halfOfTheFirstFiveKeywordsAreThoseOfAReader() throws IOException {
        int right = 0;
        for (Map.Entry<JsonNode, String[]> paper : papers().entrySet()) {
            List<String> gold = new ArrayList<>();
            paper.getKey().get("keywords").forEach(keyword -> gold.add(fold(keyword.asText())));
            right += (int) extract(paper).keywords().stream()
                    .limit(5)
                    .map(Keyword::phrase)
                    .map(SeedFloorTest::fold)
                    .filter(gold::contains)
                    .count();
        }
        assertThat(right).isGreaterThanOrEqualTo(50);
    }

    private Extraction extract(Map.Entry<JsonNode, String[]> paper) {
        return EXTRACTOR.extract(paper.getValue()[0], paper.getValue()[1], null);
    }

    private static boolean agree(JsonNode expected, String found) {
        if (expected.isNull() || found == null) {
            return expected.isNull() && found == null;
        }
        String one = fold(expected.asText());
        String other = fold(found);
        return one.contains(other) || other.contains(one);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("s\\b", "")
                .strip();
    }

    private static String lastWord(String unit) {
        return unit.substring(unit.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Gold of each paper with its title and summary, which stand in the seed digest. */
    private static Map<JsonNode, String[]> papers() throws IOException {
        Map<String, String[]> texts = new LinkedHashMap<>();
        String digest = Files.readString(Path.of("..", "seeds", "2025-05-13.md"));
        for (String row : digest.replaceAll("\\s+", " ").split("(?=\\| [A-Z][A-Za-z -]+ \\| )", -1)) {
            int link = row.indexOf(" (Read more on [arXiv](https://arxiv.org/abs/");
            if (link > 0) {
                String id = row.substring(row.indexOf("/abs/") + 5, row.indexOf(')', row.indexOf("/abs/")));
                String title = row.substring(row.indexOf('|', 1) + 1, link).strip();
                String[] cells = row.split("\\|", -1);
                texts.put(id, new String[] {title, cells[4].strip()});
            }
        }
        Map<JsonNode, String[]> papers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "gold", "seed.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            papers.put(gold, texts.get(gold.get("id").asText()));
        }
        assertThat(papers).hasSize(19).doesNotContainValue(null);
        return papers;
    }
}
