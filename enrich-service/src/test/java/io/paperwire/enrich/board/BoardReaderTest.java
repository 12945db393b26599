package io.paperwire.enrich.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.metric.Direction;
import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardReaderTest {
    private static final ArxivId ID = new ArxivId("2505.07608");
    private static final DigestId DIGEST = DigestId.parse("lab/a.md");
    private final BoardReader reader =
            new BoardReader(BoardRules.standard(Extractor.standard().gazetteer()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            55.4 | % | Pass@1            | AIME24              | aime-2024-pass-at-1            | 55.4 | %
            0.55 |   | acc               | MMLU benchmark      | mmlu-accuracy                  | 55   | %
            78.2 |   | -                 | MMMU                | mmmu-accuracy                  | 78.2 | %
            0.73 |   | overall score     | GenEval             | geneval-score                  | 73   | %
            1.48 |   | FID score         | ImageNet-256        | imagenet-256x256-fid           | 1.48 |
            64.1 | % | -                 | HumanEval+          | humaneval-plus-pass-at-1       | 64.1 | %
            40   | % | win rate          | τ-bench             | tau-bench-win-rate             | 40   | %
            31.2 | dB| PSNR              | DIV2K               | div2k-psnr                     | 31.2 | dB
            7.1  |   | zap               | NewBench-2          | newbench2-zap                  | 7.1  |
            7.1  | % | zap               | NewBench-2          | newbench2-zap--percent         | 7.1  | %
            """)
    void numberStandsOnTheBoardOfItsCanonicalNamesInItsUnit(
            String value,
            @Nullable String unit,
            @Nullable String measure,
            String benchmark,
            String slug,
            String stored,
            @Nullable String storedUnit) {
        String quote = value + (unit == null ? "" : unit);
        String summary = "ModelX-7B reaches " + quote + " on " + benchmark + ".";
        List<Placed> rows = reader.rows(paper(
                summary, number(summary, quote, value, unit == null ? "" : unit, measure, benchmark, "ModelX-7B")));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).board().slug()).isEqualTo(slug);
        BoardRow row = rows.get(0).row();
        assertThat(row.value()).isEqualByComparingTo(stored);
        assertThat(row.unit()).isEqualTo(storedUnit == null ? "" : storedUnit);
        assertThat(row.doubts()).isEmpty();
        assertThat(row.parameters()).isEqualByComparingTo("7000000000");
        assertThat(row.evidence().get(0).sentence()).isEqualTo(summary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ModelX reaches [61%] accuracy on MMLU (5-shot).                             | 5-shot
            ModelX reaches [61%] accuracy on MMLU in the zero-shot setting.             | 0-shot
            On HLE, ModelX reaches 61% without tools and [70%] with tools.              | with tools
            On HLE, ModelX reaches [61%] without tools and 70% with tools.              | without tools
            ModelX reaches [61%] accuracy on MMLU.                                      | ''
            """)
    void protocolsAreBoardsOfTheirOwn(String marked, String protocol) {
        assertThat(Protocols.of(sentence(marked))).isEqualTo(protocol);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            [28%] of the MMLU questions confuse ModelX.           | ModelX   | reads as a part of something
            ModelX improves MMLU accuracy by [12%].               | ModelX   | reads as a difference or a setting
            On MMLU, ModelX has a [12%] higher accuracy.          | ModelX   | reads as a difference or a setting
            At a temperature of [3.0], ModelX does well on MMLU.  | ModelX   | reads as a difference or a setting
            The model reaches [70%] accuracy on MMLU.             | model    | no system named
            A score of [70%] on MMLU was reached.                 | -        | no system named
            ModelX reaches [170%] accuracy on MMLU.               | ModelX   | outside of what the measure can be
            It ends there. ModelX reaches [70%] accuracy.         | ModelX   | benchmark not named in the sentence
            """)
    void rowsWithDoubtsAreKeptAndNotShown(String marked, @Nullable String subject, String doubt) {
        String summary = marked.replaceAll("[\\[\\]]", "");
        String quote = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
        String unit = quote.endsWith("%") ? "%" : "";
        List<Placed> rows = reader.rows(
                paper(summary, number(summary, quote, quote.replace("%", ""), unit, "accuracy", "MMLU", subject)));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).row().shown()).isFalse();
        assertThat(rows.get(0).row().doubts()).contains(doubt);
    }

    @Test
    void factorsGainsAndOtherKindsAreOnNoBoard() {
        String summary = "ModelX reaches 3x on MMLU.";
        assertThat(reader.rows(paper(summary, number(summary, "3x", "3", "x", "accuracy", "MMLU", "ModelX"))))
                .isEmpty();
        Evidence score = number(summary, "3x", "3", "%", "accuracy", "MMLU", "ModelX");
        assertThat(reader.rows(paper(summary, of(score, Kind.GAIN)))).isEmpty();
    }

    @Test
    void sameNumberOfTwoDigestsIsOneRowWithBothWitnesses() {
        String summary = "ModelX reaches 61.0% accuracy on MMLU, and 61% again.";
        Evidence one = number(summary, "61.0%", "61", "%", "accuracy", "MMLU", "ModelX");
        Evidence other = number(summary, "61%", "61", "%", "accuracy", "MMLU", "Model-X");
        List<Placed> rows = reader.rows(paper(summary, other, one));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).row().evidence())
                .extracting(BoardRow.Witness::quote)
                .containsExactly("61.0%", "61%");
    }

    @Test
    void addressesTellAllListedBoardsApart() {
        BoardRules rules = BoardRules.standard(Extractor.standard().gazetteer());
        assertThat(Names.slug("HumanEval")).isNotEqualTo(Names.slug("HumanEval+"));
        assertThat(Names.slug("数学")).isNotEqualTo(Names.slug("语文")).matches("[0-9a-f]{6}");
        assertThat(rules.direction(rules.measure(rules.benchmark("X"), "WER"))).isEqualTo(Direction.LOWER);
    }

    private static Sentence sentence(String marked) {
        int open = marked.indexOf('[');
        String text = marked.replaceAll("[\\[\\]]", "");
        return Sentence.of(text, open, marked.indexOf(']') - 1);
    }

    private static Evidence number(
            String summary,
            String quote,
            String value,
            String unit,
            @Nullable String measure,
            String benchmark,
            @Nullable String subject) {
        int start = summary.indexOf(quote);
        var metric = new Metric(
                quote,
                start,
                start + quote.length(),
                new BigDecimal(value),
                unit,
                Kind.SCORE,
                measure,
                benchmark,
                subject,
                false,
                0.9);
        return Evidence.of(DIGEST, metric, Agreement.SINGLE, 1);
    }

    private static Evidence of(Evidence e, Kind kind) {
        var metric = new Metric(
                e.quote(),
                e.start(),
                e.end(),
                e.value(),
                e.unit(),
                kind,
                e.metric(),
                e.benchmark(),
                e.subject(),
                false,
                0.9);
        return Evidence.of(DIGEST, metric, Agreement.SINGLE, 1);
    }

    private static Paper paper(String summary, Evidence... numbers) {
        LocalDate date = LocalDate.parse("2025-05-13");
        Links links = Links.of(ID, false, null);
        var listing = new PaperListing(
                DIGEST, 1, date, 1, PaperStatus.LISTED, false, "T", List.of(), null, List.of(), summary, links);
        return new Paper(
                ID,
                "T",
                List.of(),
                null,
                false,
                null,
                List.of(),
                List.of(),
                date,
                PaperStatus.LISTED,
                1,
                Change.ADDED,
                Cause.LISTING,
                summary,
                links,
                new ArrayList<>(List.of(numbers)),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(listing),
                false);
    }
}
