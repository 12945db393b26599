package io.paperwire.query.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Several leaderboards at once: systems against boards, and papers side by side. */
@Path("/api/v1/boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class BoardComparisonResource {
    private static final int POPULAR = 10;

    private final BoardRepository boards;

    public BoardComparisonResource(BoardRepository boards) {
        this.boards = boards;
    }

    @GET
    @Path("matrix")
    @Operation(
            summary = "Systems against leaderboards, cells that nobody has filled included",
            description =
                    "Those systems first that stand on most of the boards. A cell is what the system's own paper says, the"
                            + " best of it; where none does, what another paper says of it, marked as baseline; null where no paper"
                            + " says anything.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix",
            content = @Content(schema = @Schema(implementation = BoardMatrix.class)))
    @APIResponse(responseCode = "404", description = "There is no such board")
    public BoardMatrix matrix(
            @Parameter(
                            description =
                                    "Up to 20 boards by their slugs, separated by commas; without, the ten most popular",
                            example = BoardSearch.EXAMPLE)
                    @QueryParam("boards")
                    @Size(max = 6_000, message = "up to 20 slugs separated by commas")
                    @Nullable
                    String slugs,
            @Parameter(description = "So many systems are listed", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit) {
        return BoardMatrix.of(
                slugs == null
                        ? boards.popular(POPULAR)
                        : BoardSearch.slugs(slugs).stream()
                                .map(boards::existing)
                                .toList(),
                limit);
    }

    @GET
    @Path("compare")
    @Operation(
            summary = "2 to 5 papers side by side on the leaderboards that they share",
            description = "A board is shared if at least two of the papers have rows on it that are shown.")
    @APIResponse(
            responseCode = "200",
            description = "The boards, those first that most of the papers share",
            content = @Content(schema = @Schema(implementation = BoardComparison.class)))
    public BoardComparison compare(
            @Parameter(
                            description = "2 to 5 arXiv ids separated by commas",
                            required = true,
                            example = "2505.07608,2505.07062")
                    @QueryParam("papers")
                    @Size(max = 200, message = "2 to 5 different arXiv ids separated by commas")
                    @Nullable
                    String papers) {
        var ids = BoardSearch.papers(papers);
        return BoardComparison.of(ids, boards.shared(ids));
    }
}
