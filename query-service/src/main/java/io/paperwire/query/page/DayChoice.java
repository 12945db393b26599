package io.paperwire.query.page;

import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to see of the papers.
 *
 * @param day null for papers without one, and where the latest is wanted
 * @param latest whether no day was named
 * @param category empty for all
 * @param keyword empty for all
 * @param page from 1
 */
record DayChoice(@Nullable LocalDate day, boolean latest, String category, String keyword, int page) {
    /** The word for papers that have no day. */
    static final String UNDATED = "undated";

    static DayChoice parse(
            @Nullable String date, @Nullable String category, @Nullable String keyword, @Nullable Integer page) {
        String wanted = date == null ? "" : date;
        return new DayChoice(
                wanted.isEmpty() || wanted.equals(UNDATED) ? null : day(wanted),
                wanted.isEmpty(),
                category == null ? "" : category,
                keyword == null ? "" : keyword,
                page == null ? 1 : page);
    }

    /** The same with the day that {@code latest} stands for. */
    DayChoice at(@Nullable LocalDate known) {
        return new DayChoice(known, latest, category, keyword, page);
    }

    /** The day as addresses name it; empty when none was named. */
    String date() {
        if (latest) {
            return "";
        }
        return day == null ? UNDATED : day.toString();
    }

    boolean takes(Paper paper) {
        return (category.isEmpty() || category.equals(paper.category()))
                && (keyword.isEmpty() || paper.keywords().contains(keyword));
    }

    boolean isNarrowed() {
        return !category.isEmpty() || !keyword.isEmpty();
    }

    Address address(String otherCategory, String otherKeyword) {
        return Address.of("/")
                .with("date", date())
                .with("category", otherCategory)
                .with("keyword", otherKeyword);
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidParameter("date", date, "a day such as 2025-05-13, or " + UNDATED);
        }
    }
}
