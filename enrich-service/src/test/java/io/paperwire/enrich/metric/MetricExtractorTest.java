package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricExtractorTest {
    private final MetricExtractor extractor = new MetricExtractor(
            DataFile.builtIn("words.txt"),
            DataFile.builtIn("confidence.tsv"),
            new Gazetteer(List.of(DataFile.builtIn("measures.txt")), List.of(DataFile.builtIn("benchmarks.txt"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We train on 25 trillion tokens of text.            | 25 trillion tokens | 25000000000000 | tokens | SCALE
            The corpus has 130K verified problems.             | 130K verified problems | 130000 | problem | SCALE
            It is a 7-billion parameter model.                 | 7-billion parameter | 7000000000 | params | SCALE
            It uses 4-bit quantization of weights.             | 4-bit              | 4     | bit    | SCALE
            Zed achieves an accuracy of 55.4% on MMLU.         | 55.4%              | 55.4  | %      | SCORE
            Zed improves accuracy by 3.5% over the baseline.   | 3.5%               | 3.5   | %      | GAIN
            Zed gains 5 absolute points over the baseline.     | 5 absolute points  | 5     | pp     | GAIN
            Zed reduces memory usage by 30% in training.       | 30%                | 30    | %      | EFFICIENCY
            Zed is 40x faster than the baseline.               | 40x                | 40    | x      | EFFICIENCY
            Zed runs at 16 FPS on one device.                  | 16 FPS             | 16    | FPS    | EFFICIENCY
            Zed reaches an FID of 1.30 on ImageNet.            | 1.30               | 1.3   | ''     | SCORE
            """)
    void aQuantityHasValueUnitAndKind(String text, String quote, String value, String unit, Kind kind) {
        List<Metric> metrics = extractor.extract("", text);

        assertThat(metrics).hasSize(1);
        Metric metric = metrics.get(0);
        assertThat(metric.quote()).isEqualTo(quote);
        assertThat(metric.value()).isEqualByComparingTo(value);
        assertThat(metric.unit()).isEqualTo(unit);
        assertThat(metric.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPT 4 and LLaMA 2-7B were compared with Claude 3.5 Sonnet.",
                "The paper was published in 2024.",
                "Participants with high ability differed (p < 0.004).",
                "The method has 3 stages and a 2-stage schedule.",
                "See Table 1 and Section 3.",
                "It (1) reads and (2) writes.",
                "Images of 512x512 pixels and 3D scenes.",
            })
    void numbersInNamesYearsListsAndSettingsAreNoQuantities(String text) {
        assertThat(extractor.extract("", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zed-X achieves 55.4% on AIME 2025 (Pass@1) in our runs.            | Pass@1   | AIME 2025 | Zed-X
            On the GSM8K benchmark, the Zed-X model attains an accuracy of 71%. | accuracy | GSM8K     | Zed-X
            Zed-X reaches 27.8% accuracy on the FooBench dataset.              | accuracy | FooBench  | Zed-X
            Results show that Zed-X obtains a PSNR of 23.09 on VRNeRF.         | PSNR     | VRNeRF    | Zed-X
            """)
    void aRowNamesMeasureBenchmarkAndSystem(String text, String measure, String benchmark, String subject) {
        Metric metric = extractor.extract("", text).get(0);

        assertThat(metric.metric()).isEqualTo(measure);
        assertThat(metric.benchmark()).isEqualTo(benchmark);
        assertThat(metric.subject()).isEqualTo(subject);
        assertThat(metric.baseline()).isFalse();
    }

    @Test
    void whatIsComparedAgainstIsABaseline() {
        List<Metric> metrics =
                extractor.extract("", "Zed-7B achieved an EM of 50.05 on NQ, compared to Search-R1-7B's 45.00 EM.");

        assertThat(metrics).extracting(Metric::subject).containsExactly("Zed-7B", "Search-R1-7B");
        assertThat(metrics).extracting(Metric::baseline).containsExactly(false, true);
    }

    @Test
    void fromAToBIsABaselineAndAScore() {
        List<Metric> metrics = extractor.extract("", "Zed-X improves accuracy on MathVista from 69.2% to 73.5%.");

        assertThat(metrics).extracting(Metric::kind).containsOnly(Kind.SCORE);
        assertThat(metrics).extracting(Metric::baseline).containsExactly(true, false);
        assertThat(metrics).extracting(Metric::benchmark).containsOnly("MathVista");
    }

    @Test
    void offsetsCountCodePoints() {
        Metric metric = extractor.extract("", "𝒵 🚀 achieves 55.4% accuracy.").get(0);

        assertThat(metric.start()).isEqualTo(13);
        assertThat(metric.end()).isEqualTo(18);
    }

    @Test
    void everyFieldNamesTheRuleThatDecidedIt() {
        ExplainedMetric explained = extractor
                .explain("", "Zed-X reaches an FID of 1.30 on ImageNet.")
                .get(0);

        assertThat(explained.rules().keySet())
                .containsExactly("unit", "kind", "metric", "benchmark", "subject", "baseline");
        assertThat(explained.rules().get("benchmark")).contains("behind the number");
    }
}
