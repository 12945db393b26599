package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.list.NextLinkMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/papers}. */
@Path("/api/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
public class PaperResource {
    private final PaperRepository papers;

    public PaperResource(PaperRepository papers) {
        this.papers = papers;
    }

    @GET
    @Operation(
            summary = "Listed papers, newest day first",
            description = "Leaves out metrics and listings unless select names them.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = PaperPage.class)))
    public Response list(
            @Parameter(description = "Papers on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "The value of \"next\" of the page before", example = PaperCursor.EXAMPLE)
                    @QueryParam("cursor")
                    @Size(max = 200, message = "the value of \"next\" of the page before")
                    @Nullable
                    String cursor,
            @Parameter(description = "The paper's day", example = "2025-05-13") @QueryParam("date") @Nullable
                    LocalDate date,
            @Parameter(description = "The category, exactly as papers have it", example = "Computer Vision")
                    @QueryParam("category")
                    @Size(max = 200, message = "at most 200 characters")
                    @Nullable
                    String category,
            @Parameter(
                            description = "Parts that lists leave out: metrics, listings or both",
                            example = "metrics,listings")
                    @QueryParam("select")
                    @Size(max = 100, message = "metrics, listings or both, separated by a comma")
                    @Nullable
                    String select,
            @Context UriInfo uri) {
        PaperParts parts = PaperParts.parse(select);
        PaperQuery query = new PaperQuery(date, category);
        ListPage<PaperRow> page = ListPage.cut(
                papers.page(query, after(cursor), limit + 1),
                limit,
                row -> row.cursor().toString());
        var body = new PaperPage(
                page.items().stream().map(parts::of).toList(), page.next().orElse(null), papers.count(query));
        return NextLinkMapper.on(Response.ok(body), uri, page.next()).build();
    }

    @GET
    @Path("{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}")
    @Operation(
            summary = "One paper with everything known of it, withdrawn ones too",
            description = "A version behind the id, such as 2505.07608v2, is ignored.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(schema = @Schema(implementation = Paper.class)))
    @APIResponse(responseCode = "404", description = "No digest has listed it")
    public Response one(
            @Parameter(
                            description = "An arXiv id, with or without a version",
                            example = "2505.07608",
                            schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id,
            @Context Request request) {
        PaperRow paper = ArxivId.parse(id)
                .flatMap(papers::find)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No digest has listed the paper \"" + id
                                + "\": expected an arXiv id such as 2505.07608 or cs/0112017"));
        var tag = new EntityTag(paper.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(paper.document()) : unchanged)
                .tag(tag)
                .build();
    }

    private static @Nullable PaperCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : PaperCursor.parse(cursor)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "cursor", cursor, "the value of \"next\" of the page before"));
    }
}
