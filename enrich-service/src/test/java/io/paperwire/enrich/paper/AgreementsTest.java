package io.paperwire.enrich.paper;

import static io.paperwire.enrich.paper.Samples.COMPOSITION;
import static io.paperwire.enrich.paper.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Listing;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two summaries of one paper, read by the extractor itself: what is agreed on, and what is not. */
class AgreementsTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zed reaches 55.4% on AIME 2025 (Pass@1).         | On AIME25, Zed gets 55.4% Pass@1, ahead of all others. | 55.4 corroborated, 55.4 corroborated
            Zed sets a score of 94.1 on RewardBench.         | The model Zed achieves 94.1% on RewardBench.           | 94.1 corroborated, 94.1 corroborated
            Zed achieves an accuracy of 0.82 on MMLU.        | Zed achieves 82% accuracy on MMLU in five-shot runs.   | 0.82 corroborated, 82 corroborated
            Zed achieves 61.2% accuracy on MMLU-Pro.         | On mmlu_pro, Zed achieves an acc. of 60.9%.            | 61.2 disputed, 60.9 disputed
            Zed achieves 61.2% on MMLU-Pro.                  | Zed achieves 60.9% on MMLU Pro, a new record.          | 61.2 disputed, 60.9 disputed
            Zed reaches 40% Pass@1 on LiveCodeBench.         | Zed reaches 60% Pass@5 on LiveCodeBench, they say.     | 40 single, 60 single
            Zed reaches 40% accuracy on AIME 2024.           | Zed reaches 50% accuracy on AIME 2025, they say.       | 40 single, 50 single
            Zed reaches 40% accuracy on AIME 2024.           | Zed reaches 40% accuracy on AIME 2025, they say.       | 40 single, 40 single
            Zed is trained on 5 trillion tokens.             | It has 5 billion parameters and seen 5T tokens.        | 5000000000000 corroborated, 5000000000 single, 5000000000000 corroborated
            """)
    void numbersOfTwoSummariesAgreeDifferOrStandAlone(String one, String other, String expected) {
        assertThat(told(one, other)).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    @Test
    void aFurtherNumberBesideOneThatIsAgreedOnDisputesNothing() {
        assertThat(told(
                        "Zed achieves 61.2% accuracy on MMLU.",
                        "Zed achieves 61.2% accuracy on MMLU. With voting, Zed achieves 64.0% accuracy on MMLU."))
                .contains("64 single")
                .doesNotContain("61.2 disputed");
    }

    @Test
    void theSameTextWithOtherMarksOrCutShortIsNoSecondWitness() {
        String text = "Zed achieves 61.2% accuracy on MMLU, and needs 16 GB of memory for all of it.";
        assertThat(told(text, "Zed achieves **61.2%** accuracy on `MMLU`, and needs 16 GB of memory for all of it"))
                .containsExactly("61.2 single", "16 single");
        assertThat(told(text, text.substring(0, 40) + "...")).containsExactly("61.2 single", "16 single");
    }

    private static List<String> told(String... summaries) {
        List<StoredListing> listings =
                Arrays.stream(summaries).map(AgreementsTest::listed).collect(Collectors.toList());
        Paper paper = COMPOSITION
                .compose(ID, listings)
                .orElseThrow()
                .revision(1, Change.ADDED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH);
        return paper.metrics().stream()
                .map(m -> m.value().toPlainString() + " " + m.agreement().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static StoredListing listed(String summary) {
        Listing row = Samples.row(summary, "A", null);
        return new StoredListing(
                new ListingKey(ID, DigestId.parse("a/" + summary.hashCode())),
                new Version(1, 1),
                PaperStatus.LISTED,
                false,
                new ListingWords(RowHash.of(row), row, EXTRACTOR.extract("A Title", summary, "A"), 1));
    }
}
