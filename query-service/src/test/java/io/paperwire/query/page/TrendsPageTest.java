package io.paperwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendsPageTest {
    private static final LocalDate DAY = LocalDate.parse("2025-05-13");

    @Test
    void monthsAddUpTheirDaysNewestFirst() {
        TrendsPage page = TrendsPage.of(
                DAY,
                Map.of(DAY, 3, DAY.minusDays(1), 4, DAY.minusMonths(1), 5),
                Map.of(DAY.minusMonths(1), 2),
                List.of());

        assertThat(page.months())
                .containsExactly(new TrendsPage.Month("2025-05", 7, 0), new TrendsPage.Month("2025-04", 5, 2));
    }

    @Test
    void lineOfACategoryHasEveryWeek() {
        LocalDate monday = LocalDate.parse("2025-05-12");

        TrendsPage page = TrendsPage.of(
                DAY,
                Map.of(),
                Map.of(),
                List.of(
                        new CountRepository.CategoryWeek("Vision", TrendsPage.firstWeek(DAY), 2),
                        new CountRepository.CategoryWeek("Vision", monday, 9)));

        assertThat(page.categories()).singleElement().satisfies(line -> {
            assertThat(line.papers()).isEqualTo(11);
            assertThat(line.line())
                    .contains("Vision, papers a week: 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,"
                            + " 0, 0, 0, 9");
        });
    }
}
