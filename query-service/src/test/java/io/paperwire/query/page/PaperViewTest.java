package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Kind;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaperViewTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    @Test
    void eachListingMarksItsOwnNumbersAndNamesThemApart() {
        Paper plain = Papers.of("2505.07608", 1, DAY, "Vision", "Title", "It has 55.4% today");
        Paper paper = Papers.withNumbers(plain, Papers.number(plain, "55.4%", Kind.SCORE));

        PaperView view = PaperView.of(paper);

        assertThat(view.listings()).singleElement().satisfies(listing -> {
            assertThat(listing.summary().pieces())
                    .extracting(MarkedText.Piece::anchor)
                    .contains("l0-n0");
            assertThat(listing.notes()).extracting(NumberNote::anchor).containsExactly("l0-r0");
            assertThat(listing.notes()).extracting(NumberNote::mark).containsExactly("l0-n0");
            assertThat(listing.otherTitle()).isEmpty();
        });
        assertThat(view.dayAddress()).isEqualTo("/?date=2025-05-13");
    }

    @Test
    void programsThatCiteFindTitleAuthorsInOrderDateAndFile() {
        assertThat(CitationTag.of(Papers.listed("2505.07608", 1)))
                .startsWith(
                        new CitationTag("citation_title", "Title of 2505.07608"),
                        new CitationTag("citation_author", "Ada"),
                        new CitationTag("citation_author", "Grace"),
                        new CitationTag("citation_date", "2025/05/13"),
                        new CitationTag("citation_arxiv_id", "2505.07608"))
                .contains(new CitationTag("citation_pdf_url", "https://arxiv.org/pdf/2505.07608"));
    }

    @Test
    void descriptionEndsBetweenCharacters() {
        PaperView view = PaperView.of(Papers.of("2505.07608", 1, DAY, "Vision", "Title", "𝒳".repeat(300)));

        assertThat(view.description()).isEqualTo("𝒳".repeat(200));
    }
}
