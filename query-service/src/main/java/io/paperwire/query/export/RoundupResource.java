package io.paperwire.query.export;

import io.paperwire.query.board.BoardRepository;
import io.paperwire.query.hub.HubPeriod;
import io.paperwire.query.paper.PaperRepository;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/roundup}: a digest made of digests. */
@Path("/api/v1/roundup")
@Produces(RoundupResource.MARKDOWN)
@Tag(name = "exports")
public class RoundupResource {
    static final String MARKDOWN = "text/markdown";

    private final PaperRepository papers;
    private final BoardRepository boards;

    public RoundupResource(PaperRepository papers, BoardRepository boards) {
        this.papers = papers;
        this.boards = boards;
    }

    @GET
    @Operation(
            summary = "The papers of a week or a month and the new bests on leaderboards, as one digest",
            description =
                    "Markdown in the form of the seed digest: dropped into an inbox, it is read as the same papers. A new"
                            + " best is one that a paper of these days states and that is better than what all papers before state."
                            + " Without parameters, of the week of the newest paper.")
    @APIResponse(
            responseCode = "200",
            description = "The digest, latest day first",
            content = @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no paper yet")
    public Response roundup(
            @Parameter(description = "A week (ISO 8601)", example = "2025-W20")
                    @QueryParam("week")
                    @Size(max = 10, message = "a week such as 2025-W20")
                    @Nullable
                    String week,
            @Parameter(description = "A month", example = "2025-05")
                    @QueryParam("month")
                    @Size(max = 10, message = "a month such as 2025-05")
                    @Nullable
                    String month) {
        Roundup roundup =
                week == null && month == null ? Roundup.latest(papers) : Roundup.of(HubPeriod.of(null, week, month));
        var bests = boards.bests(roundup.first(), roundup.last());
        StreamingOutput body = bytes -> roundup.write(bests, papers, bytes);
        return Response.ok(body, MARKDOWN + ";charset=UTF-8").build();
    }
}
