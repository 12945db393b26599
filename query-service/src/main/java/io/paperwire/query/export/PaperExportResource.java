package io.paperwire.query.export;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.filter.FilterMapper;
import io.paperwire.query.paper.PaperQuery;
import io.paperwire.query.paper.PaperRepository;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where {@link FormatFilter} leads to: {@code papers.bib}, {@code papers/2505.07608.ris} and so on. */
@Path(FormatFilter.EXPORTS + "/papers")
@Produces({
    PaperFormat.BIBTEX_TYPE,
    PaperFormat.RIS_TYPE,
    PaperFormat.CSL_TYPE,
    PaperFormat.CSV_TYPE,
    PaperFormat.NDJSON_TYPE,
    PaperFormat.MARKDOWN_TYPE
})
@Tag(name = "exports", description = "Papers and leaderboards to take away")
public class PaperExportResource {
    private static final String FORMAT = "bib, ris, json (CSL), csv, ndjson or md";

    private final PaperRepository papers;

    public PaperExportResource(PaperRepository papers) {
        this.papers = papers;
    }

    @GET
    @Path("{format}")
    @Operation(
            summary = "Papers to take away, also as /api/v1/papers.FORMAT or by Accept",
            description =
                    "All listed papers, latest day first, or those that ids, date, category and filter leave. They are"
                            + " written as they are read: all of them need no more memory than some.")
    @APIResponse(
            responseCode = "200",
            description = "The papers",
            content = {
                @Content(mediaType = PaperFormat.BIBTEX_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.RIS_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.CSL_TYPE, schema = @Schema(implementation = Object[].class)),
                @Content(mediaType = PaperFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.NDJSON_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.MARKDOWN_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response some(
            @Parameter(description = FORMAT, example = "bib", schema = @Schema(maxLength = 10)) @PathParam("format")
                    String format,
            @Parameter(description = "These papers in this order, at most 1000", example = "2505.07608,2505.07062")
                    @QueryParam("ids")
                    @Size(max = 20_000, message = "arXiv ids such as 2505.07608 separated by commas")
                    @Nullable
                    String ids,
            @Parameter(description = "In the filter language", example = "title:reasoning")
                    @QueryParam("filter")
                    @Size(max = 4_000, message = "at most 4000 characters")
                    @Nullable
                    String filter,
            @Parameter(description = "The papers' day", example = "2025-05-13") @QueryParam("date") @Nullable
                    LocalDate date,
            @Parameter(description = "The category, exactly as papers have it", example = "Computer Vision")
                    @QueryParam("category")
                    @Size(max = 200, message = "at most 200 characters")
                    @Nullable
                    String category) {
        var selection = new PaperSelection(
                PaperSelection.ids(ids),
                new PaperQuery(date, category),
                filter == null ? null : FilterMapper.parse("filter", filter));
        return answer(selection, PaperFormat.named(format), "papers");
    }

    @GET
    @Path("{format}/{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}")
    @Operation(
            summary = "One paper to take away, also as /api/v1/papers/ID.FORMAT or by Accept",
            description = "A withdrawn paper is not found.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content = {
                @Content(mediaType = PaperFormat.BIBTEX_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.RIS_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.CSL_TYPE, schema = @Schema(implementation = Object[].class)),
                @Content(mediaType = PaperFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.NDJSON_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PaperFormat.MARKDOWN_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response one(
            @Parameter(description = FORMAT, example = "bib", schema = @Schema(maxLength = 10)) @PathParam("format")
                    String format,
            @Parameter(
                            description = "An arXiv id, with or without a version",
                            example = "2505.07608",
                            schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id) {
        PaperFormat form = PaperFormat.named(format);
        ArxivId paper = ArxivId.parse(id)
                .filter(known -> !papers.listed(List.of(known)).isEmpty())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No digest lists the paper \"" + id
                                + "\": expected an arXiv id such as 2505.07608 or cs/0112017"));
        var selection = new PaperSelection(List.of(paper), PaperQuery.ALL, null);
        return answer(selection, form, paper.value().replace('/', '-'));
    }

    private Response answer(PaperSelection selection, PaperFormat format, String name) {
        PaperExport export = new PaperExport(selection, format);
        StreamingOutput body = bytes -> export.write(papers, bytes);
        return Response.ok(body, format.contentType())
                .header("Content-Disposition", "inline; filename=\"" + name + "." + format.suffix() + "\"")
                .build();
    }
}
