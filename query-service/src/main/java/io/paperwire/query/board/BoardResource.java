package io.paperwire.query.board;

import io.paperwire.query.list.ListPage;
import io.paperwire.query.list.NextLinkMapper;
import io.paperwire.query.list.TaggedMapper;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/boards}: the list, one board at any moment, and its log. */
@Path("/api/v1/boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards", description = "Leaderboards that build themselves from what papers say")
public class BoardResource {
    /** The moment at which the answer was true: as {@code knownAt}, it gives the same answer for ever. */
    static final String KNOWN_AT = "Known-At";

    private final BoardRepository boards;

    public BoardResource(BoardRepository boards) {
        this.boards = boards;
    }

    @GET
    @Operation(
            summary = "Leaderboards, those with most papers first",
            description =
                    "Each with its popularity (papers with rows that are shown), the day of its newest row, its present"
                            + " best with its age in days, and how much of what can be reached that best has.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = BoardPage.class)))
    public Response list(
            @Parameter(description = "Boards on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(
                            description = "The value of \"next\" of the page before, in the same order",
                            example = BoardCursor.EXAMPLE)
                    @QueryParam("cursor")
                    @Size(max = 300, message = "the value of \"next\" of the page before, in the same order")
                    @Nullable
                    String cursor,
            @Parameter(description = "Words that the names hold, spelling aside", example = "aime pass@1")
                    @QueryParam("q")
                    @Size(max = 200, message = "at most 200 characters")
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "popular: most papers first; fresh: newest row; saturated: nearest to its end;"
                                            + " stale: oldest best; name",
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
            @Context UriInfo uri,
            @Context Request request) {
        BoardSearch search = BoardSearch.of(q, minRows, sort);
        ListPage<BoardRepository.Sorted> page = ListPage.cut(
                boards.page(search, search.after(cursor), limit + 1),
                limit,
                board -> board.cursor().toString());
        var body = new BoardPage(
                page.items().stream().map(BoardRepository.Sorted::summary).toList(),
                page.next().orElse(null),
                boards.count(search));
        return NextLinkMapper.on(TaggedMapper.of(request, body), uri, page.next())
                .build();
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "One leaderboard: its rows best first, the staircase of its bests, scores against sizes",
            description =
                    "asOf takes the papers up to a day, with what is known now; knownAt gives what was shown at a past"
                            + " time, and both together what was known then of the papers up to that day. The header Known-At of an"
                            + " answer is a time that gives the same answer for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content = @Content(schema = @Schema(implementation = Standings.class)))
    @APIResponse(responseCode = "404", description = "There is no such board, or nobody knew of it then")
    public Response one(
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
            @Parameter(
                            description = "sure: rows without doubts; all: the others too",
                            example = "all",
                            schema = @Schema(enumeration = {"sure", "all"}))
                    @QueryParam("show")
                    @DefaultValue("sure")
                    String show,
            @Context Request request) {
        BoardMoment moment = BoardMoment.of(asOf, knownAt);
        boolean all = BoardSearch.all(show);
        Instant now = boards.settled(slug);
        StoredBoard board = moment.of(boards, slug);
        return TaggedMapper.of(request, Standings.of(board, all))
                .header(KNOWN_AT, moment.reached(now, board))
                .build();
    }

    @GET
    @Path("{slug}/log")
    @Operation(
            summary = "Everything that happened on a leaderboard, latest first",
            description =
                    "Rows that came, changed and went, and each time that another one was the best, with the difference to"
                            + " the best before. Nothing is ever taken out.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = LogPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such board")
    public Response log(
            @Parameter(description = BoardSearch.SLUG, example = BoardSearch.EXAMPLE, schema = @Schema(maxLength = 300))
                    @PathParam("slug")
                    String slug,
            @Parameter(description = "Entries on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "The value of \"next\" of the page before", example = "1000000")
                    @QueryParam("cursor")
                    @Min(value = 0, message = "the value of \"next\" of the page before")
                    @Max(value = Long.MAX_VALUE - 1, message = "the value of \"next\" of the page before")
                    @Nullable
                    Long cursor,
            @Context UriInfo uri) {
        BoardHeader board = boards.header(slug).orElseThrow(() -> BoardRepository.missing(slug));
        ListPage<LogEntry> page =
                ListPage.cut(boards.log(board.slug(), cursor, limit + 1), limit, entry -> String.valueOf(entry.id()));
        var body = new LogPage(page.items(), page.next().orElse(null), boards.logged(board.slug()));
        return NextLinkMapper.on(Response.ok(body), uri, page.next()).build();
    }
}
