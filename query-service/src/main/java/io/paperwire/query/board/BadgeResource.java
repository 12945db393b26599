package io.paperwire.query.board;

import io.paperwire.model.ArxivId;
import io.paperwire.model.BoardRow;
import io.paperwire.model.RowHash;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.drawing.Badge;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signs to stand in a README: the best of a board, and where a paper stands on it. */
@Path("/api/v1/boards")
@Produces(BadgeResource.SVG)
@Tag(name = "boards")
public class BadgeResource {
    static final String SVG = "image/svg+xml";

    private final BoardRepository boards;

    public BadgeResource(BoardRepository boards) {
        this.boards = boards;
    }

    @GET
    @Path("{slug}/badge.svg")
    @Operation(
            summary = "The present best of a leaderboard as a badge",
            description = "To stand in a README: ![](http://HOST/api/v1/boards/SLUG/badge.svg)")
    @APIResponse(
            responseCode = "200",
            description = "A drawing of two fields",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public Response best(
            @Parameter(description = BoardSearch.SLUG, example = BoardSearch.EXAMPLE, schema = @Schema(maxLength = 300))
                    @PathParam("slug")
                    String slug,
            @Context Request request) {
        Standings board = standings(slug);
        BoardRow best = board.best();
        String message = best == null ? "no best yet" : best.subject() + " " + value(best);
        return answer(Badge.of(board.board().title(), message, best == null ? Badge.GREY : Badge.GREEN), request);
    }

    @GET
    @Path("{slug}/papers/{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}/badge.svg")
    @Operation(
            summary = "The rank of a paper on a leaderboard as a badge",
            description = "By the best of the paper's own rows: what it says of others counts for nobody.")
    @APIResponse(
            responseCode = "200",
            description = "A drawing of two fields",
            content = @Content(mediaType = SVG, schema = @Schema(implementation = String.class)))
    public Response rank(
            @Parameter(description = BoardSearch.SLUG, example = BoardSearch.EXAMPLE, schema = @Schema(maxLength = 300))
                    @PathParam("slug")
                    String slug,
            @Parameter(description = "An arXiv id", example = "2505.07608", schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id,
            @Context Request request) {
        Standings board = standings(slug);
        ArxivId paper = ArxivId.parse(id).orElseThrow(() -> absent(slug, id));
        Standings.Ranked row = board.rows().stream()
                .filter(ranked ->
                        ranked.row().paper().equals(paper) && !ranked.row().baseline())
                .findFirst()
                .orElseThrow(() -> absent(slug, id));
        Integer rank = row.rank();
        String message = rank == null ? value(row.row()) : "#" + rank + " with " + value(row.row());
        boolean first = rank != null && rank == 1;
        return answer(Badge.of(board.board().title(), message, first ? Badge.GREEN : Badge.BLUE), request);
    }

    private Standings standings(String slug) {
        return Standings.of(boards.existing(slug), false);
    }

    private static String value(BoardRow row) {
        return row.value().toPlainString()
                + (row.unit().isEmpty() || row.unit().equals("%") ? row.unit() : " " + row.unit());
    }

    private static ProblemException absent(String slug, String id) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "The paper \"" + id + "\" has no row of its own on \"" + slug + "\": /api/v1/boards/" + slug
                        + " shows who has");
    }

    /** Pages that embed a badge ask often: they may keep it for some minutes, and then ask whether it is another one. */
    private static Response answer(String svg, Request request) {
        var tag = new EntityTag(
                RowHash.sha256(svg.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(svg) : unchanged)
                .tag(tag)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
