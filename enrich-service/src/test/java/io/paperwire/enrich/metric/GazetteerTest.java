package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.enrich.resource.DataFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private final Gazetteer gazetteer =
            new Gazetteer(List.of(DataFile.builtIn("measures.txt")), List.of(DataFile.builtIn("benchmarks.txt")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            MMLU-Pro,        MMLU Pro
            MMLU-Pro,        mmlu_pro
            AIME 2024,       AIME24
            ImageNet 256x256, ImageNet 256×256
            LongBench,       LongBench benchmark
            MATH-500,        MATH500
            SWE-bench Verified, SWE-Bench-Verified
            Unlisted-Bench,  unlisted bench
            """)
    void spellingsOfOneBenchmarkAreOne(String one, String other) {
        assertThat(gazetteer.benchmark(one).key())
                .isEqualTo(gazetteer.benchmark(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "AIME 2024, AIME 2025",
        "MMLU, MMLU-Pro",
        "LongBench, LongBench v2",
        "ImageNet 256x256, ImageNet 512x512"
    })
    void differentBenchmarksStayApart(String one, String other) {
        assertThat(gazetteer.benchmark(one).key())
                .isNotEqualTo(gazetteer.benchmark(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Pass@1, pass@1 accuracy", "F1, F1-score", "word error rate, WER", "perplexity, PPL", "success rate, SR"
    })
    void spellingsOfOneMeasureAreOne(String one, String other) {
        assertThat(gazetteer.measure(one).key())
                .isEqualTo(gazetteer.measure(other).key());
    }

    @Test
    void passAt1IsNotPassAt5() {
        assertThat(gazetteer.measure("Pass@1").key())
                .isNotEqualTo(gazetteer.measure("Pass@5").key());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            accuracy, HIGHER
            FID, LOWER
            WER, LOWER
            RMSE, LOWER
            PSNR, HIGHER
            trajectory error, LOWER
            symbolic accuracy, HIGHER
            gizmo index, UNKNOWN
            """)
    void everyMeasureHasADirectionOrIsMarkedUnknown(String name, Direction direction) {
        assertThat(gazetteer.measure(name).direction()).isEqualTo(direction);
    }

    @Test
    void aUsersOwnFileWinsOverTheBuiltInOne() {
        DataFile own = new DataFile("own.txt", "gizmo index | lower | GI\naccuracy | unknown |");
        Gazetteer extended = new Gazetteer(
                List.of(DataFile.builtIn("measures.txt"), own), List.of(DataFile.builtIn("benchmarks.txt")));

        assertThat(extended.measure("GI").name()).isEqualTo("gizmo index");
        assertThat(extended.measure("GI").direction()).isEqualTo(Direction.LOWER);
        assertThat(extended.measure("accuracy").direction()).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        DataFile own = new DataFile("own.txt", "# mine\n\naccuracy | upwards |");
        assertThatThrownBy(() -> new Gazetteer(List.of(own), List.of()))
                .hasMessageContaining("own.txt:3")
                .hasMessageContaining("upwards");
    }
}
