package io.paperwire.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paperwire.event.BoardEvent.Best;
import io.paperwire.event.BoardEvent.BestChange;
import io.paperwire.event.BoardEvent.Direction;
import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.Reject;
import io.paperwire.model.RowHash;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are what others read: a change of the wire format fails here, on purpose. */
class WireFormatTest {
    private static final ArxivId ID = new ArxivId("2505.07608");
    private static final DigestId DIGEST = DigestId.parse("seeds/2025-05-13.md");
    private static final String EPOCH = "WnhKQ3lFTDhSUWlyNmRQ";
    private static final Instant TIME = Instant.parse("2025-05-13T06:02:11Z");
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");
    private static final Listing LISTING = new Listing(
            8,
            ID,
            "MiMo: Unlocking — \"quotes\", \\ and a | pipe",
            List.of("whatseeker", "Prestonprom"),
            "Natural Language Processing",
            List.of("reasoning"),
            "MiMo-7B-RL reaches 55.4% on AIME 2025 (Pass@1) 🎉.",
            DAY,
            Links.of(ID, true, null));
    private static final Accounting ACCOUNTING = new Accounting(21, 19, 1, 1, 19, 0, 0, 0, 0, 19);

    static Stream<Arguments> events() {
        var metric = new Metric(
                "55.4%",
                19, 24, new BigDecimal("55.40"), "%", Kind.SCORE, "Pass@1", "AIME 2025", "MiMo-7B-RL", false, 0.93);
        var paper = new Paper(
                ID,
                LISTING.title(),
                LISTING.authors(),
                LISTING.category(),
                false,
                null,
                LISTING.labels(),
                List.of("reinforcement learning", "language model"),
                DAY,
                PaperStatus.LISTED,
                1,
                Change.ADDED,
                Cause.LISTING,
                LISTING.summary(),
                LISTING.links(),
                List.of(Evidence.of(DIGEST, metric, Agreement.SINGLE, 1)),
                TIME,
                TIME,
                List.of(new PaperListing(
                        DIGEST,
                        1,
                        DAY,
                        8,
                        PaperStatus.LISTED,
                        false,
                        LISTING.title(),
                        LISTING.authors(),
                        LISTING.category(),
                        LISTING.labels(),
                        LISTING.summary(),
                        LISTING.links())),
                false);
        var digest = new DigestEvent(
                DIGEST,
                EPOCH,
                1,
                "0".repeat(64),
                26991,
                Origin.SEED,
                DigestStatus.APPLIED,
                null,
                1,
                "category-table",
                TIME,
                DAY,
                DAY,
                ACCOUNTING,
                List.of(new Reject(12, 3, "no arXiv id", "| a | b |", "a link to arxiv.org")),
                List.of(new DigestRow(ID, RowHash.of(LISTING), DAY, "Papers for 2025-05-13", false)),
                1,
                1);
        var best = new Best(ID, LISTING.title(), "MiMo-7B-RL", new BigDecimal("55.4"), "%", "55.4%", DIGEST, DAY);
        return Stream.of(
                Arguments.of("row-listed", ListingEvent.listed(DIGEST, EPOCH, 1, Cause.LISTING, LISTING)),
                Arguments.of("row-withdrawn", ListingEvent.withdrawn(DIGEST, EPOCH, 2, ID)),
                Arguments.of("digest-version", digest),
                Arguments.of("digest-version-replayed", digest.because(Cause.REPLAY)),
                Arguments.of("paper", paper),
                Arguments.of(
                        "board",
                        new BoardEvent(
                                "aime-2025-pass-at-1",
                                1,
                                BestChange.NEW,
                                Cause.LISTING,
                                "AIME 2025",
                                "Pass@1",
                                "",
                                Direction.HIGHER,
                                best,
                                null,
                                null,
                                TIME,
                                TIME)),
                Arguments.of(
                        "digest-done",
                        new DigestDoneEvent(
                                DIGEST,
                                EPOCH,
                                1,
                                1,
                                Origin.SEED,
                                DigestStatus.APPLIED,
                                ACCOUNTING,
                                18,
                                1,
                                Cause.LISTING,
                                TIME,
                                TIME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void eventIsWrittenAsItsGoldenFileAndReadBack(String name, Record event) throws Exception {
        byte[] written = WireJson.write(event);

        var json = new ObjectMapper();
        assertThat(json.readTree(written)).isEqualTo(json.readTree(golden(name)));
        assertThat(WireJson.read(written, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void fieldsOfALaterReleaseAreIgnored(String name, Record event) throws Exception {
        String later = new String(WireJson.write(event), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"later\":{\"a\":[1]},");

        assertThat(WireJson.read(later.getBytes(StandardCharsets.UTF_8), event.getClass()))
                .isEqualTo(event);
    }

    @Test
    void numbersHaveNoExponent() {
        var metric = new Metric(
                "25 trillion tokens", 0, 18, new BigDecimal("25e12"), "tokens", Kind.SCALE, null, null, null, false, 1);

        assertThat(new String(WireJson.write(metric), StandardCharsets.UTF_8)).contains("\"value\":25000000000000,");
    }

    @Test
    void garbledJsonSaysWhatItShouldHaveBeen() {
        assertThatThrownBy(() -> WireJson.read("null".getBytes(StandardCharsets.UTF_8), ListingEvent.class))
                .isInstanceOf(GarbledEventException.class)
                .hasMessageContaining("ListingEvent");
        assertThatThrownBy(() -> WireJson.read("{\"digest\":7".getBytes(StandardCharsets.UTF_8), ListingEvent.class))
                .isInstanceOf(GarbledEventException.class)
                .hasMessageContaining("ListingEvent");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "row-listed, digest",
        "row-listed, epoch",
        "row-listed, id",
        "row-listed, cause",
        "digest-version, digest",
        "digest-version, epoch",
        "digest-version, origin",
        "digest-version, status",
        "digest-version, accounting",
        "digest-version, arrivedAt",
        "digest-version, rows"
    })
    void eventWithoutWhatItNeedsIsGarbled(String name, String field) throws Exception {
        var json = (ObjectNode) new ObjectMapper().readTree(golden(name));
        byte[] without = json.putNull(field).toString().getBytes(StandardCharsets.UTF_8);
        Class<?> type = name.equals("row-listed") ? ListingEvent.class : DigestEvent.class;

        assertThatThrownBy(() -> WireJson.read(without, type)).isInstanceOf(GarbledEventException.class);
    }

    private static byte[] golden(String name) throws IOException {
        try (var in = WireFormatTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
