package io.paperwire.enrich.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.metric.ConfidenceTrainer.AnnotatedPaper;
import io.paperwire.enrich.metric.ConfidenceTrainer.Annotation;
import io.paperwire.enrich.resource.DataFile;
import io.paperwire.model.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTrainerTest {
    private static final String SUMMARY = "Zed-X reaches 55.4% accuracy on MMLU, ";

    @Test
    void theSamePapersGiveTheSameFile() {
        assertThat(ConfidenceTrainer.train(papers())).isEqualTo(ConfidenceTrainer.train(papers()));
    }

    @Test
    void whatWasWrongInTheAnnotatedPapersIsLessSure() {
        Confidence confidence = new Confidence(new DataFile("trained", ConfidenceTrainer.train(papers())));
        List<String> plain = features("which is new");
        List<String> comparing = features("over the models before");

        assertThat(confidence.of(Kind.SCORE, plain)).isGreaterThan(confidence.of(Kind.SCORE, comparing));
    }

    private static List<String> features(String end) {
        Gazetteer gazetteer =
                new Gazetteer(List.of(DataFile.builtIn("measures.txt")), List.of(DataFile.builtIn("benchmarks.txt")));
        MetricExtractor extractor =
                new MetricExtractor(DataFile.builtIn("words.txt"), DataFile.builtIn("confidence.tsv"), gazetteer);
        MetricExtractor.Read read = extractor.read("Zed-X", SUMMARY + end + ".");
        return read.features().of(read.rows().get(0));
    }

    /** Alike, but those that compare are annotated with another subject than is found. */
    private static List<AnnotatedPaper> papers() {
        List<AnnotatedPaper> papers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean wrong = i % 2 == 0;
            String summary = SUMMARY + (wrong ? "over the models before." : "which is new.");
            String subject = wrong ? "GPT-4o" : "Zed-X";
            papers.add(new AnnotatedPaper(
                    "Zed-X",
                    summary,
                    List.of(new Annotation(14, 19, 55.4, "score", "accuracy", "MMLU", subject, false))));
        }
        return papers;
    }
}
