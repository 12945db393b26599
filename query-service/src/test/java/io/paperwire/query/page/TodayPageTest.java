package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TodayPageTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    @Test
    void filtersCountWhatTheirLinksWouldShow() {
        List<Paper> papers = List.of(
                paper("2505.00003", "Vision", "diffusion", "video"),
                paper("2505.00002", "Vision", "diffusion"),
                paper("2505.00001", "Language", "agents", "diffusion"));

        TodayPage page = page(papers, "2025-05-13", "Vision", null, 1);

        assertThat(ids(page)).containsExactly("2505.00003", "2505.00002");
        assertThat(page.categories()).extracting(Facet::name).containsExactly("Language", "Vision");
        assertThat(page.categories()).extracting(Facet::count).containsExactly(1, 2);
        assertThat(page.keywords()).extracting(Facet::name).containsExactly("diffusion", "video");
        assertThat(page.keywords().get(0).count()).isEqualTo(2);
        assertThat(page.keywords().get(0).address()).isEqualTo("/?date=2025-05-13&category=Vision&keyword=diffusion");
        assertThat(page.narrowed()).extracting(Facet::address).containsExactly("/?date=2025-05-13");
        assertThat(page.live()).isFalse();
    }

    @Test
    void pagesOfADayShowEveryPaperOnceAndKeepCategoriesTogether() {
        List<Paper> papers = IntStream.range(0, 150)
                .mapToObj(i ->
                        paper("2505.%05d".formatted(i), List.of("C", "A", "B").get(i % 3), "k"))
                .toList();

        List<TodayPage> pages = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> page(papers, null, null, null, number))
                .toList();

        assertThat(pages.stream().flatMap(page -> ids(page).stream()))
                .hasSize(150)
                .doesNotHaveDuplicates();
        assertThat(pages.stream()
                        .flatMap(
                                page -> page.days().get(0).categories().stream().map(PageDay.Category::name)))
                .containsExactly("A", "B", "B", "C", "C");
        assertThat(pages).extracting(TodayPage::more).containsExactly("/?page=2", "/?page=3", "");
        assertThat(pages).extracting(TodayPage::live).containsExactly(true, false, false);
    }

    @Test
    void dayBeforeAndBehindAreThoseThatHavePapers() {
        var around = new DayNeighbours(DAY.minusDays(4), null, DAY, true);

        TodayPage page = TodayPage.of(
                DayChoice.parse(null, null, null, null).at(DAY),
                around,
                DayStrip.of(DAY, DAY, Map.of()),
                List.of(),
                0,
                "");

        assertThat(page.previous()).isEqualTo("/?date=2025-05-09");
        assertThat(page.next()).isEmpty();
        assertThat(page.undated()).isEqualTo("/?date=undated");
    }

    @Test
    void stripHasABarForEachDayUpToTheLatest() {
        LocalDate last = DayStrip.last(DAY, DAY.plusDays(2));

        List<DayStrip.Cell> cells =
                DayStrip.of(DAY, last, Map.of(DAY, 10, DAY.minusDays(1), 5)).cells();

        assertThat(cells).hasSize(DayStrip.DAYS);
        assertThat(cells.get(27).date()).isEqualTo("2025-05-15");
        assertThat(cells.get(25)).satisfies(cell -> {
            assertThat(cell.shown()).isTrue();
            assertThat(cell.top()).isZero();
            assertThat(cell.height()).isEqualTo(40);
        });
        assertThat(cells.get(24).height()).isEqualTo(21);
        assertThat(cells.get(23).papers()).isZero();
        assertThat(cells.stream().map(DayStrip.Cell::month).filter(month -> !month.isEmpty()))
                .containsExactly("Apr", "May");
    }

    @Test
    void wordThatIsNoDayIsRefused() {
        assertThatThrownBy(() -> DayChoice.parse("13.5.2025", null, null, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("13.5.2025");
    }

    private static TodayPage page(List<Paper> papers, String date, String category, String keyword, int page) {
        return TodayPage.of(
                DayChoice.parse(date, category, keyword, page).at(DAY),
                new DayNeighbours(null, null, DAY, false),
                DayStrip.of(DAY, DAY, Map.of()),
                papers,
                papers.size(),
                "");
    }

    private static Paper paper(String id, String category, String... keywords) {
        return Papers.about(Papers.of(id, 1, DAY, category, "Title", "Summary"), List.of("Ada"), List.of(keywords));
    }

    private static List<String> ids(TodayPage page) {
        return page.days().stream()
                .flatMap(day -> day.categories().stream())
                .flatMap(category -> Stream.of(category.cards().toArray(PaperCard[]::new)))
                .map(PaperCard::id)
                .toList();
    }
}
