package io.paperwire.query.trend;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.filter.FilterMapper;
import io.paperwire.query.filter.Limits;
import io.paperwire.query.list.RankCursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of values with their counts over time. */
public class TrendMapper {
    @Parameter(description = "Which papers count, in the filter language", example = "category:\"Computer Vision\"")
    @QueryParam("filter")
    @Size(max = Limits.LENGTH, message = "at most 8192 characters")
    @Nullable
    String filter;

    @Parameter(
            description = "papers: most papers first. rising, falling: surest to have become more, less frequent first."
                    + " new: latest first seen first. name: by alphabet.",
            example = "rising")
    @QueryParam("sort")
    @DefaultValue("papers")
    @Size(max = 20, message = "one of papers, rising, falling, new, name")
    String sort = "papers";

    @Parameter(
            description = "The last day of the weeks that are compared; without, the newest day of a listed paper",
            example = "2025-05-13")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "Weeks that are compared with all before them", example = "4")
    @QueryParam("compare")
    @DefaultValue("4")
    @Min(value = 1, message = "a number from 1 to 52")
    @Max(value = 52, message = "a number from 1 to 52")
    int compare;

    @Parameter(description = "Weeks to give the counts of", example = "12")
    @QueryParam("weeks")
    @DefaultValue("12")
    @Min(value = 1, message = "a number from 1 to 104")
    @Max(value = 104, message = "a number from 1 to 104")
    int weeks;

    @Parameter(description = "Values on the page", example = "20")
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(value = 1, message = "a number from 1 to 200")
    @Max(value = 200, message = "a number from 1 to 200")
    int limit;

    @Parameter(description = "The value of \"next\" of the page before", example = RankCursor.EXAMPLE)
    @QueryParam("cursor")
    @Size(max = 6_000, message = "the value of \"next\" of the page before")
    @Nullable
    String cursor;

    /** @throws ProblemException if a parameter is not of its form */
    Trends.TrendAsk ask() {
        return new Trends.TrendAsk(
                FilterMapper.optional("filter", filter).orElse(null),
                TermOrder.of(sort),
                until(),
                compare,
                weeks,
                after(),
                limit);
    }

    private @Nullable LocalDate until() {
        if (until != null && (until.getYear() < 1 || until.getYear() > 9999)) {
            throw ProblemException.invalidParameter("until", until.toString(), "a day such as 2025-05-13");
        }
        return until;
    }

    private @Nullable RankCursor after() {
        String text = cursor;
        return text == null
                ? null
                : RankCursor.parse(text)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "cursor", text, "the value of \"next\" of the page before"));
    }
}
