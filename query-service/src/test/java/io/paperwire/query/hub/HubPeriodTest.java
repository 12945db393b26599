package io.paperwire.query.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.platform.problem.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubPeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        2025-05-13,          ,         , 2025-05-13, 2025-05-13
        2025-5-3  ,          ,         , 2025-05-03, 2025-05-03
                  , 2025-W20 ,         , 2025-05-12, 2025-05-18
                  , 2020-W53 ,         , 2020-12-28, 2021-01-03
                  ,          , 2024-02 , 2024-02-01, 2024-02-29
                  , 2025-W18 , 2025-05 , 2025-05-01, 2025-05-04
                  ,          ,         , 0001-01-01, 9999-12-31
        ''        , ''       , ''      , 0001-01-01, 9999-12-31
        """)
    void daysAreThoseThatAllOfThemName(String day, String week, String month, LocalDate first, LocalDate last) {
        assertThat(HubPeriod.of(day, week, month)).isEqualTo(new HubPeriod(first, last));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2025-02-30,          ,         , date
        yesterday ,          ,         , date
        0000-01-01,          ,         , date
        20250513  ,          ,         , date
                  , 2025-W54 ,         , week
                  , 2025-W53 ,         , week
                  , 2025-20  ,         , week
                  ,          , 2025-13 , month
                  ,          , +10000-01, month
        """)
    void whatIsNoDayWeekOrMonthIsRefusedByName(String day, String week, String month, String parameter) {
        assertThatThrownBy(() -> HubPeriod.of(day, week, month))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(parameter + " is ");
    }

    @Test
    void periodsThatShareNoDayLeaveNone() {
        HubPeriod none = HubPeriod.of("2025-05-13", null, "2025-06");

        assertThat(none.first()).isAfter(none.last());
    }
}
