package io.paperwire.query.export;

import io.paperwire.query.board.BoardMoment;
import io.paperwire.query.board.BoardRepository;
import io.paperwire.query.board.BoardSearch;
import io.paperwire.query.board.Standings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where {@link FormatFilter} leads to: {@code boards.csv}, {@code boards/SLUG.json} and so on. */
@Path(FormatFilter.EXPORTS + "/boards")
@Produces({BoardFormat.CSV_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "exports")
public class BoardExportResource {
    private static final String FORMAT = "csv, json (evaluation tables as Papers with Code published them) or eee.json"
            + " (records after the schema of Every Eval Ever)";
    private static final String SHOW = "sure: rows without doubts; all: the others too";

    private final BoardRepository boards;

    public BoardExportResource(BoardRepository boards) {
        this.boards = boards;
    }

    @GET
    @Path("{format}")
    @Operation(
            summary = "Leaderboards to take away, also as /api/v1/boards.FORMAT or by Accept",
            description = "All of them, or those of a search. They are written as they are read.")
    @APIResponse(
            responseCode = "200",
            description = "The boards",
            content = {
                @Content(mediaType = BoardFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object[].class))
            })
    public Response some(
            @Parameter(description = FORMAT, example = "csv", schema = @Schema(maxLength = 10)) @PathParam("format")
                    String format,
            @Parameter(description = "Words that the names hold, spelling aside", example = "aime pass@1")
                    @QueryParam("q")
                    @Size(max = 200, message = "at most 200 characters")
                    @Nullable
                    String q,
            @Parameter(
                            description = "popular, fresh, saturated, stale or name",
                            example = "fresh",
                            schema = @Schema(enumeration = {"popular", "fresh", "saturated", "stale", "name"}))
                    @QueryParam("sort")
                    @DefaultValue("popular")
                    String sort,
            @Parameter(description = "Only boards with so many rows that are shown", example = "2")
                    @QueryParam("minRows")
                    @DefaultValue("1")
                    @Min(value = 0, message = "a number from 0 to 1000000")
                    @Max(value = 1_000_000, message = "a number from 0 to 1000000")
                    int minRows,
            @Parameter(description = SHOW, example = "all", schema = @Schema(enumeration = {"sure", "all"}))
                    @QueryParam("show")
                    @DefaultValue("sure")
                    String show) {
        BoardSearch search = BoardSearch.of(q, minRows, sort);
        boolean all = BoardSearch.all(show);
        BoardFormat form = BoardFormat.named(format);
        StreamingOutput body = bytes -> BoardExport.to(
                bytes, form, sink -> boards.each(search, board -> sink.accept(Standings.of(board, all))));
        return answer(body, form, "boards");
    }

    @GET
    @Path("{format}/{slug}")
    @Operation(
            summary = "One leaderboard to take away, also as /api/v1/boards/SLUG.FORMAT or by Accept",
            description = "As it is, or as it was: asOf and knownAt mean what they mean for a board.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content = {
                @Content(mediaType = BoardFormat.CSV_TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object[].class))
            })
    public Response one(
            @Parameter(description = FORMAT, example = "csv", schema = @Schema(maxLength = 10)) @PathParam("format")
                    String format,
            @Parameter(description = BoardSearch.SLUG, example = BoardSearch.EXAMPLE, schema = @Schema(maxLength = 300))
                    @PathParam("slug")
                    String slug,
            @Parameter(description = "The last day of the papers", example = "2025-05-31") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "A past time with its zone: what was shown then", example = "2099-01-01T00:00:00Z")
                    @QueryParam("knownAt")
                    @Size(max = 40, message = "a time with its zone such as 2025-05-13T06:02:11Z")
                    @Nullable
                    String knownAt,
            @Parameter(description = SHOW, example = "all", schema = @Schema(enumeration = {"sure", "all"}))
                    @QueryParam("show")
                    @DefaultValue("sure")
                    String show) {
        BoardFormat form = BoardFormat.named(format);
        Standings board = Standings.of(BoardMoment.of(asOf, knownAt).of(boards, slug), BoardSearch.all(show));
        StreamingOutput body = bytes -> BoardExport.to(bytes, form, sink -> sink.accept(board));
        return answer(body, form, slug);
    }

    private static Response answer(StreamingOutput body, BoardFormat format, String name) {
        return Response.ok(body, format.contentType())
                .header("Content-Disposition", "inline; filename=\"" + name + "." + format.suffix() + "\"")
                .build();
    }
}
