package io.paperwire.query.result;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterMapper;
import io.paperwire.query.filter.Limits;
import io.paperwire.query.list.NextLinkMapper;
import io.paperwire.query.list.PageJson;
import io.paperwire.query.list.StateMapper;
import io.paperwire.query.search.ResultAsk;
import io.paperwire.query.search.ResultHits;
import io.paperwire.query.search.ResultOrder;
import io.paperwire.query.search.ResultSearch;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/results}. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
public class ResultResource {
    private final ResultSearch search;

    public ResultResource(ResultSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Every number of every listed paper, with the sentence that states it",
            description =
                    "The filter chooses numbers: conditions that stand outside of pairs of parentheses are read about each"
                            + " number, pairs say which papers are meant (docs/filter-language.md, Results).")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = ResultPage.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer with the ETag of If-None-Match")
    @APIResponse(responseCode = "503", description = "The index is being built")
    public Response list(
            @Parameter(
                            description = "Which numbers, in the filter language",
                            example = "benchmark:\"AIME 2024\" metric:pass@1 value:>=50")
                    @QueryParam("filter")
                    @Size(max = Limits.LENGTH, message = "at most 8192 characters")
                    @Nullable
                    String filter,
            @Parameter(description = "The same, for both to hold", example = "reinforcement learning")
                    @QueryParam("q")
                    @Size(max = Limits.LENGTH, message = "at most 8192 characters")
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "One or more of value, confidence, date and paper, separated by commas, highest and"
                                            + " newest first unless :asc stands behind it. What is alike goes by date and paper.",
                            example = "value:asc,date")
                    @QueryParam("sort")
                    @DefaultValue("date")
                    @Size(max = 100, message = "at most 100 characters")
                    String sort,
            @Parameter(description = "Results on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "The value of \"next\" of the page before", example = ResultAsk.EXAMPLE_CURSOR)
                    @QueryParam("cursor")
                    @Size(max = 4_096, message = "the value of \"next\" of the page before")
                    @Nullable
                    String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        List<Filter> filters = Stream.of(FilterMapper.optional("filter", filter), FilterMapper.optional("q", q))
                .flatMap(Optional::stream)
                .toList();
        ResultOrder order = ResultOrder.parse(sort)
                .orElseThrow(() -> ProblemException.invalidParameter("sort", sort, ResultOrder.EXPECTED));
        return StateMapper.unchanged(request, StateMapper.tag(search.version(), uri))
                .orElseGet(() -> answer(search.find(new ResultAsk(filters, order, limit, cursor)), uri));
    }

    private static Response answer(ResultHits hits, UriInfo uri) {
        byte[] json = PageJson.of(hits.results(), hits.next(), hits.total(), hits.partial());
        return NextLinkMapper.on(
                        StateMapper.answer(json, StateMapper.tag(hits.version(), uri), hits.partial()),
                        uri,
                        hits.next())
                .build();
    }
}
