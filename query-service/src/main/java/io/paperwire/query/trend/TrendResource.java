package io.paperwire.query.trend;

import io.paperwire.query.document.Fields;
import io.paperwire.query.index.Searchers;
import io.paperwire.query.list.NextLinkMapper;
import io.paperwire.query.list.StateMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/keywords}, {@code /api/v1/categories} and {@code /api/v1/authors}. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trends")
public class TrendResource {
    private static final String STATISTIC =
            "Each with its listed papers, those of each week, when it was first seen, and how much more frequent it is in the"
                    + " latest weeks than before: the ratio of the two rates with its 95 % confidence interval (the log"
                    + " method of Katz with half a paper added to each count). It is rising when the whole interval lies"
                    + " above 1, falling when below, else steady.";
    private static final String UNCHANGED = "Nothing has changed since the answer with the ETag of If-None-Match";
    private static final String PAGE = "One page; the header Link leads to the next";
    private static final String BUILDING = "The index is being built";

    private final Trends trends;

    public TrendResource(Searchers searchers) {
        this.trends = new Trends(searchers);
    }

    @GET
    @Path("keywords")
    @Operation(summary = "Keywords with their papers over time", description = STATISTIC)
    @APIResponse(
            responseCode = "200",
            description = PAGE,
            content = @Content(schema = @Schema(implementation = TermPage.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "503", description = BUILDING)
    public Response keywords(@Valid @BeanParam TrendMapper parameters, @Context UriInfo uri, @Context Request request) {
        Trends.TrendAsk ask = parameters.ask();
        return answer(() -> trends.terms(Fields.KEYWORD, ask), TermPage::next, uri, request);
    }

    @GET
    @Path("categories")
    @Operation(summary = "Categories with their papers over time", description = STATISTIC)
    @APIResponse(
            responseCode = "200",
            description = PAGE,
            content = @Content(schema = @Schema(implementation = TermPage.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "503", description = BUILDING)
    public Response categories(
            @Valid @BeanParam TrendMapper parameters, @Context UriInfo uri, @Context Request request) {
        Trends.TrendAsk ask = parameters.ask();
        return answer(() -> trends.terms(Fields.CATEGORY, ask), TermPage::next, uri, request);
    }

    @GET
    @Path("authors")
    @Operation(
            summary = "Authors with their papers over time, co-authors and topics",
            description = STATISTIC + " Authors are names as digests give them: two people of one name are one here.")
    @APIResponse(
            responseCode = "200",
            description = PAGE,
            content = @Content(schema = @Schema(implementation = AuthorPage.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "503", description = BUILDING)
    public Response authors(
            @Valid @BeanParam TrendMapper parameters,
            @Parameter(description = "Co-authors and topics of each author, at most", example = "10")
                    @QueryParam("most")
                    @DefaultValue("10")
                    @Min(value = 1, message = "a number from 1 to 50")
                    @Max(value = 50, message = "a number from 1 to 50")
                    int most,
            @Context UriInfo uri,
            @Context Request request) {
        Trends.TrendAsk ask = parameters.ask();
        return answer(() -> trends.authors(ask, most), AuthorPage::next, uri, request);
    }

    private <T> Response answer(Supplier<T> page, Function<T, @Nullable String> next, UriInfo uri, Request request) {
        EntityTag tag = StateMapper.tag(trends.version(), uri);
        return StateMapper.unchanged(request, tag).orElseGet(() -> {
            T body = page.get();
            return NextLinkMapper.on(StateMapper.answer(body, tag, false), uri, Optional.ofNullable(next.apply(body)))
                    .build();
        });
    }
}
