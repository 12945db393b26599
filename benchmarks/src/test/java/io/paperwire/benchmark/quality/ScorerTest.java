package io.paperwire.benchmark.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paperwire.benchmark.quality.PaperFile.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A made-up annotation and a made-up extraction; what the evaluation script prints for them stands beside them. */
class ScorerTest {
    private static final Path FILES = Path.of("src", "test", "resources", "quality");
    private Score score;

    @BeforeEach
    void compare() throws Exception {
        List<Reading> gold = read("gold.jsonl");
        Map<String, Reading> predictions =
                read("predictions.jsonl").stream().collect(Collectors.toMap(Reading::id, reading -> reading));
        score = Scorer.score(gold, predictions);
    }

    @Test
    void figuresAreThoseOfTheEvaluationScript() throws Exception {
        JsonNode expected =
                new JsonMapper().readTree(FILES.resolve("expected.json").toFile());

        assertThat(score.papers()).isEqualTo(expected.get("papers").asInt());
        assertThat(score.missing()).isEqualTo(expected.get("missing").asInt());
        assertThat(score.found().there()).isEqualTo(expected.get("gold").asInt());
        assertThat(score.found().found()).isEqualTo(expected.get("predicted").asInt());
        agree(score.found(), expected.get("found"));
        agree(score.typed(), expected.get("typed"));
        agree(score.result(), expected.get("result"));
        assertThat(score.fields()).hasSize(6);
        score.fields()
                .forEach((field, share) -> agree(share, expected.get("fields").get(field)));
        agree(score.board(), expected.get("board"));
        agree(score.keywords().get(5).f1(), expected.get("keywords").get("f1@5"));
        agree(score.keywords().get(8).f1(), expected.get("keywords").get("f1@8"));
        agree(score.category(), expected.get("category"));
    }

    @Test
    void everyMistakeHasItsTypeAndEveryKindItsRow() {
        assertThat(score.confusion().get("efficiency")).isEqualTo(Map.of("gain", 1, "efficiency", 1));
        assertThat(score.confusion().get("extra")).isEqualTo(Map.of("score", 2, "scale", 1));
        assertThat(score.confusion().get("score")).containsEntry("missed", 1);
        assertThat(score.mistakes().stream().collect(Collectors.groupingBy(Mistake::type, Collectors.counting())))
                .containsEntry("missed", 2L)
                .containsEntry("extra", 3L)
                .containsEntry("kind", 1L);
    }

    @Test
    void thePageTellsFiguresFloorConfusionAndTheSurestMistakes() {
        String page = QualityPage.of(score, Map.of("found", 0.75), Map.of("found", 0.9), "gold.jsonl", 7);

        assertThat(page)
                .contains("over `gold.jsonl`: 5 annotated papers with 10 numbers; extraction release 7")
                .contains("| found | 0.750 | 0.900 |")
                .contains("| efficiency | 1 | 1 | 0 | 0 | 0 |")
                .contains("### extra: 3")
                .containsSubsequence("`2025` score (0.97)", "`7` scale (0.20)");
    }

    @Test
    void aFigureBelowItsFloorIsMissed() {
        assertThat(QualityFloor.missed(Map.of("found", 0.75, "typed", 1.0), Map.of("found", 0.9, "typed", 1.0)))
                .containsExactly("found is 0.75, below its floor 0.900");
    }

    private static List<Reading> read(String file) throws Exception {
        return PaperFile.read(FILES.resolve(file)).stream().map(Paper::reading).toList();
    }

    private static void agree(Share share, JsonNode expected) {
        agree(share.precision(), expected.get("p"));
        agree(share.recall(), expected.get("r"));
        agree(share.f1(), expected.get("f1"));
    }

    private static void agree(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(1e-12));
    }
}
