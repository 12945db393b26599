package io.paperwire.enrich.paper;

import static io.paperwire.enrich.paper.Samples.COMPOSITION;
import static io.paperwire.enrich.paper.Samples.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.StoredCorrection.Place;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.Correction.Action;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final String SUMMARY = "𝒳 Zed-1 reaches 61.5% on GSM8K and 40.2% on MATH.";
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final Instant NOW = Instant.parse("2025-05-13T06:02:11Z");

    @Test
    void struckRecordIsGoneAndTheOthersStay() {
        Paper paper = paper(List.of(strike(SUMMARY, "61.5%")), SUMMARY);
        assertThat(quotes(paper)).containsExactly("40.2%");
        assertThat(paper.corrections()).singleElement().satisfies(told -> {
            assertThat(told.applied()).isTrue();
            assertThat(told.reason()).isEqualTo("not so");
            assertThat(told.extracted().benchmark()).isEqualTo("GSM8K");
        });
    }

    @Test
    void correctedRecordStandsInItsPlaceAndIsMarked() {
        Paper paper = paper(List.of(correct(SUMMARY, "61.5%", "SVAMP")), SUMMARY);
        assertThat(paper.metrics()).extracting(Evidence::benchmark).containsExactly("SVAMP", "MATH");
        assertThat(paper.metrics()).extracting(Evidence::edited).containsExactly(true, false);
        assertThat(paper.metrics().get(0).start()).isEqualTo(start(SUMMARY, "61.5%"));
    }

    @Test
    void aWordOutlivesAnotherExtractionAndAnotherPlaceInTheText() {
        String longer = "A sentence more. " + SUMMARY;
        List<StoredCorrection> word = List.of(correct(SUMMARY, "61.5%", "SVAMP"));
        Paper moved = paper(word, longer);
        assertThat(moved.metrics()).extracting(Evidence::benchmark).contains("SVAMP");
        assertThat(moved.metrics().get(0).start()).isEqualTo(start(longer, "61.5%"));

        Paper unseen = compose(word, listing("a", SUMMARY, List.of()));
        assertThat(unseen.metrics()).extracting(Evidence::benchmark).containsExactly("SVAMP");
        assertThat(unseen.corrections().get(0).extracted()).isNull();

        // Another release takes the sign out of the quote.
        int start = start(SUMMARY, "61.5");
        var other = new Metric(
                "61.5", start, start + 4, new BigDecimal("61.5"), "", Kind.SCORE, null, "GSM8K", null, false, 1);
        assertThat(compose(word, listing("a", SUMMARY, List.of(other))).metrics())
                .hasSize(1);
    }

    @Test
    void amongOtherWordsNothingChangesAndThePaperSaysSo() {
        String other = "Zed-1 now has 61.5% of the GPUs.";
        Paper paper = paper(List.of(strike(SUMMARY, "61.5%")), other);
        assertThat(quotes(paper)).contains("61.5%");
        assertThat(paper.corrections().get(0).applied()).isFalse();
    }

    @Test
    void aCopyInAnotherDigestIsCorrectedToo() {
        Paper paper = compose(
                List.of(strike(SUMMARY, "61.5%")),
                listing("a", SUMMARY + " More.", extracted(SUMMARY)),
                listing("b", SUMMARY, extracted(SUMMARY)));
        assertThat(quotes(paper)).doesNotContain("61.5%");
    }

    @Test
    void restoredRecordIsWhatTheExtractionSays() {
        var restored =
                new StoredCorrection(ID, place(SUMMARY, "61.5%"), Action.RESTORE, null, "it was right", "ada", NOW);
        Paper paper = paper(List.of(restored), SUMMARY);
        assertThat(paper.metrics()).isEqualTo(paper(List.of(), SUMMARY).metrics());
        assertThat(paper.corrections()).isEmpty();
    }

    @Test
    void ofTheSameWordsTwiceThoseAtTheOldPlaceAreMeant() {
        String twice = SUMMARY + " And again: " + SUMMARY;
        int second = twice.codePointCount(0, twice.lastIndexOf("61.5%"));
        assertThat(Place.of(twice, "61.5%", second).in(twice)).isEqualTo(second);
    }

    private static StoredCorrection strike(String summary, String quote) {
        return new StoredCorrection(ID, place(summary, quote), Action.STRIKE, null, "not so", "ada", NOW);
    }

    private static StoredCorrection correct(String summary, String quote, String benchmark) {
        int start = start(summary, quote);
        var metric = new Metric(
                quote,
                start,
                start + quote.length(),
                new BigDecimal("61.5"),
                "%",
                Kind.SCORE,
                null,
                benchmark,
                "Zed-1",
                false,
                1);
        return new StoredCorrection(ID, place(summary, quote), Action.CORRECT, metric, "not so", "ada", NOW);
    }

    private static Place place(String summary, String quote) {
        return Place.of(summary, quote, start(summary, quote));
    }

    private static int start(String summary, String quote) {
        return summary.codePointCount(0, summary.indexOf(quote));
    }

    private static List<String> quotes(Paper paper) {
        return paper.metrics().stream().map(Evidence::quote).toList();
    }

    private static Paper paper(List<StoredCorrection> corrections, String summary) {
        return compose(corrections, listing("a", summary, extracted(summary)));
    }

    private static List<Metric> extracted(String summary) {
        return EXTRACTOR.extract("Zed-1", summary, "Vision").metrics();
    }

    private static StoredListing listing(String digest, String summary, List<Metric> metrics) {
        var listing =
                new Listing(1, ID, "Zed-1", List.of(), "Vision", List.of(), summary, null, Links.of(ID, false, null));
        var extraction = new Extraction(metrics, List.of(), "Vision", false, null);
        return new StoredListing(
                new ListingKey(ID, new DigestId("test", digest)),
                new Version(1, 1),
                PaperStatus.LISTED,
                false,
                new ListingWords(RowHash.of(listing), listing, extraction, 1));
    }

    private static Paper compose(List<StoredCorrection> corrections, StoredListing... listings) {
        return COMPOSITION
                .compose(ID, Arrays.asList(listings), corrections)
                .orElseThrow()
                .revision(1, Change.ADDED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH);
    }
}
