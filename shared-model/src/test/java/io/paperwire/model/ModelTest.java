package io.paperwire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    @ParameterizedTest
    @CsvSource({
        "2505.07608,2505.07608",
        "2505.07608v2,2505.07608",
        "0704.0001,0704.0001",
        "cs/0112017v1,cs/0112017",
        "math.GT/0309136,math.GT/0309136"
    })
    void arxivIdIsReadWithoutItsVersion(String text, String id) {
        assertThat(ArxivId.parse(text)).contains(new ArxivId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2505.0760",
                "2513.07608",
                "2505.076081",
                "v2",
                "https://arxiv.org/abs/2505.07608",
                "cs/011201",
                "２５０５.07608"
            })
    void whatIsNoArxivIdIsNone(String text) {
        assertThat(ArxivId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ArxivId(text)).hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void digestNameMayHoldSlashes() {
        DigestId id = DigestId.parse("group/2025/05/13.md");

        assertThat(id.source()).isEqualTo("group");
        assertThat(id.name()).isEqualTo("2025/05/13.md");
        assertThat(DigestId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void rowHashIsThatOfTheContentAndNotOfTheLine() {
        assertThat(RowHash.of(listing(8, "Title"))).isEqualTo(RowHash.of(listing(9, "Title")));
        assertThat(RowHash.of(listing(8, "Title"))).isNotEqualTo(RowHash.of(listing(8, "Title.")));
    }

    @Test
    void rowHashIsThatOfTheCanonicalJson() {
        Listing listing = listing(8, "Ti\"tle é");

        assertThat(RowHash.canonicalJson(listing))
                .isEqualTo(
                        "{\"authors\":[\"A\"],\"category\":null,\"date\":\"2025-05-13\",\"id\":\"2505.07608\",\"labels\":[],"
                                + "\"links\":{\"arxiv\":\"https://arxiv.org/abs/2505.07608\",\"code\":null,\"huggingface\":null,"
                                + "\"pdf\":\"https://arxiv.org/pdf/2505.07608\"},\"summary\":null,\"title\":\"Ti\\\"tle é\"}");
        assertThat(RowHash.of(listing).hex())
                .isEqualTo("e3358f0aa795706a9194b56f127d9c1a81b7add15b96284a2c9bf44dba01d00e");
    }

    private static Listing listing(int line, String title) {
        ArxivId id = new ArxivId("2505.07608");
        return new Listing(
                line,
                id,
                title,
                List.of("A"),
                null,
                List.of(),
                null,
                LocalDate.parse("2025-05-13"),
                Links.of(id, false, null));
    }
}
