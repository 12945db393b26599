package io.paperwire.enrich.paper;

import static io.paperwire.enrich.paper.Samples.COMPOSITION;
import static io.paperwire.enrich.paper.Samples.ID;
import static io.paperwire.enrich.paper.Samples.listed;
import static io.paperwire.enrich.paper.Samples.row;
import static io.paperwire.enrich.paper.Samples.score;
import static io.paperwire.enrich.paper.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Agreement;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaperCompositionTest {

    @Test
    void speaksWithTheWordsOfTheLongestSummaryAndTheDateOfTheEarliestListing() {
        Paper paper = compose(
                listed("a/1", row("short", "Vision", "2025-01-01")),
                listed("b/1", row("much longer", "Language", "2025-02-01")));
        assertThat(paper.summary()).isEqualTo("much longer");
        assertThat(paper.title()).isEqualTo("Title for much longer");
        assertThat(paper.category()).isEqualTo("Language");
        assertThat(paper.date()).isEqualTo(LocalDate.parse("2025-01-01"));
        assertThat(paper.labels()).containsExactly("label Language", "label Vision");
        assertThat(paper.keywords()).containsExactly("from much longer", "from short");
    }

    @Test
    void tiesAreBrokenByDateThenByDigest() {
        assertThat(compose(
                                listed("a/1", row("xx", "Late", "2025-02-01")),
                                listed("b/1", row("yy", "Early", "2025-01-01")),
                                listed("c/1", row("zz", "Undated", null)))
                        .category())
                .isEqualTo("Early");
        assertThat(compose(listed("b/1", row("xx", "B", null)), listed("a/1", row("yy", "A", null)))
                        .category())
                .isEqualTo("A");
    }

    @Test
    void givenCategoryGoesBeforeAPredictedOne() {
        Paper paper = compose(
                listed("a/1", row("the richest of all", null, "2025-01-01")),
                listed("b/1", row("poor", "Given", "2025-01-01")));
        assertThat(paper.category()).isEqualTo("Given");
        assertThat(paper.categoryPredicted()).isFalse();
        Paper alone = compose(listed("a/1", row("the richest of all", null, "2025-01-01")));
        assertThat(alone.category()).isEqualTo("Guessed");
        assertThat(alone.categoryPredicted()).isTrue();
    }

    @Test
    void withdrawnListingsAreSilentAsLongAsOneIsPresent() {
        Paper paper = compose(
                withdrawn("a/1", row("the longer one", "A", "2025-01-01"), score("1", null, null)),
                listed("b/1", row("short", "B", "2025-02-01")));
        assertThat(paper.status()).isEqualTo(PaperStatus.LISTED);
        assertThat(paper.summary()).isEqualTo("short");
        assertThat(paper.date()).isEqualTo(LocalDate.parse("2025-02-01"));
        assertThat(paper.metrics()).isEmpty();
        assertThat(paper.listings()).hasSize(2);
    }

    @Test
    void lastWordsStayWhenAllAreWithdrawn() {
        Paper paper = compose(withdrawn("a/1", row("words", "A", "2025-01-01"), score("1", null, null)));
        assertThat(paper.status()).isEqualTo(PaperStatus.WITHDRAWN);
        assertThat(paper.summary()).isEqualTo("words");
        assertThat(paper.metrics()).hasSize(1);
    }

    @Test
    void withdrawalOfWhatWasNeverSeenIsNoPaper() {
        var unknown = new StoredListing(
                new ListingKey(ID, io.paperwire.model.DigestId.parse("a/1")),
                new Version(1, 1),
                PaperStatus.WITHDRAWN,
                false,
                null);
        assertThat(COMPOSITION.compose(ID, List.of(unknown))).isEmpty();
    }

    @Test
    void sameNumberInTwoSummariesIsCorroborated() {
        Paper paper = compose(
                listed("a/1", row("one", "A", null), score("55.4", "AIME 2025", "MiMo")),
                listed("b/1", row("two!", "B", null), score("55.40", null, null), score("9", null, null)));
        assertThat(paper.metrics())
                .extracting(Paper.Evidence::agreement)
                .containsExactly(Agreement.CORROBORATED, Agreement.SINGLE, Agreement.CORROBORATED);
    }

    @Test
    void otherNumberForTheSameSubjectMeasureAndBenchmarkIsDisputed() {
        Paper paper = compose(
                listed("a/1", row("one", "A", null), score("55.4", "AIME 2025", "MiMo-7B")),
                listed("b/1", row("two", "B", null), score("54", "aime-2025", "MiMo 7B"), score("1", null, "MiMo 7B")));
        assertThat(paper.metrics())
                .extracting(Paper.Evidence::agreement)
                .containsExactly(Agreement.DISPUTED, Agreement.DISPUTED, Agreement.SINGLE);
    }

    @Test
    void sameTextTwiceIsNoSecondWitness() {
        Paper paper = compose(
                listed("a/1", row("one", "A", null), score("55.4", "AIME 2025", "MiMo")),
                listed("b/1", row("one", "B", null), score("55.4", "AIME 2025", "MiMo")));
        assertThat(paper.metrics()).singleElement().satisfies(evidence -> {
            assertThat(evidence.agreement()).isEqualTo(Agreement.SINGLE);
            assertThat(evidence.digest().toString()).isEqualTo("a/1");
        });
    }

    @Test
    void orderOfArrivalNeverShows() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<StoredListing> listings = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                listings.add(random(random, "s" + i + "/d"));
            }
            String expected = hash(listings);
            Collections.shuffle(listings, random);
            assertThat(hash(listings))
                    .as("seed %d, round %d: %s", seed, round, listings)
                    .isEqualTo(expected);
        }
    }

    @Test
    void hashTellsContentAndNotBookkeeping() {
        StoredListing listing = listed("a/1", row("one", "A", null));
        var moved = new StoredListing(
                listing.key(), new Version(2, 9), listing.status(), listing.agedOut(), listing.words());
        assertThat(hash(List.of(moved))).isEqualTo(hash(List.of(listing)));
        assertThat(hash(List.of(listing.agedOut(true)))).isNotEqualTo(hash(List.of(listing)));
        assertThat(hash(List.of(listed("a/1", row("two", "A", null))))).isNotEqualTo(hash(List.of(listing)));
    }

    private static StoredListing random(Random random, String digest) {
        String summary = Arrays.asList("a", "b", "aa", "bb").get(random.nextInt(4));
        var row = row(
                summary,
                random.nextBoolean() ? null : "C" + random.nextInt(3),
                random.nextInt(4) == 0 ? null : "2025-01-0" + (1 + random.nextInt(3)));
        var metric = score(Integer.toString(random.nextInt(3)), random.nextBoolean() ? "B" : null, "S");
        return random.nextInt(3) == 0 ? withdrawn(digest, row, metric) : listed(digest, row, metric);
    }

    private static String hash(List<StoredListing> listings) {
        return COMPOSITION.compose(ID, listings).orElseThrow().hash();
    }

    private static Paper compose(StoredListing... listings) {
        return COMPOSITION
                .compose(ID, Arrays.asList(listings))
                .orElseThrow()
                .revision(1, Change.ADDED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH);
    }
}
