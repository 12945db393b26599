package io.paperwire.query.page;

import io.paperwire.model.BoardRow;
import io.paperwire.query.board.BoardMatrix;
import io.paperwire.query.board.BoardRepository;
import io.paperwire.query.board.BoardSearch;
import io.paperwire.query.board.Standings;
import io.paperwire.query.board.StoredBoard;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.list.ListPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of the leaderboards. */
@Path("/boards")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class BoardPageResource {
    private static final int BOARDS = 50;
    private static final int COLUMNS = 16;
    private static final int MODELS = 20;
    private static final int ENTRIES = 20;

    private final BoardRepository boards;
    private final FeedLog feed;

    public BoardPageResource(BoardRepository boards, FeedLog feed) {
        this.boards = boards;
        this.feed = feed;
    }

    @GET
    @Operation(hidden = true)
    public Response all(
            @QueryParam("q") @Size(max = 200, message = "at most 200 characters") @Nullable String q,
            @QueryParam("sort") @DefaultValue("popular") String sort,
            @QueryParam("cursor") @Size(max = 300, message = "the end of a page of boards") @Nullable String cursor) {
        String after = feed.state().map(FeedPlace::end).orElse("");
        BoardSearch search = BoardSearch.of(q, 1, sort);
        ListPage<BoardRepository.Sorted> page = ListPage.cut(
                boards.page(search, search.after(cursor), BOARDS + 1),
                BOARDS,
                board -> board.cursor().toString());
        boolean isWhole = cursor == null && (q == null || q.isBlank());
        return PageMapper.html(Templates.boards(new BoardsPage(
                q == null ? "" : q,
                sort,
                page.items().stream()
                        .map(board -> new BoardLine(board.summary()))
                        .toList(),
                boards.count(search),
                page.next()
                        .map(next -> Address.of("/boards")
                                .with("q", q == null ? "" : q)
                                .with("sort", sort)
                                .with("cursor", next)
                                .toString())
                        .orElse(""),
                BoardHeat.of(BoardMatrix.of(isWhole ? boards.popular(COLUMNS) : List.of(), MODELS)),
                after)));
    }

    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public Response one(
            @PathParam("slug") String slug,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("show") @DefaultValue("sure") String show) {
        String after = feed.state().map(FeedPlace::end).orElse("");
        boolean all = BoardSearch.all(show);
        StoredBoard board = boards.existing(slug);
        List<LocalDate> days = board.rows().stream()
                .map(BoardRow::date)
                .filter(Objects::nonNull)
                .toList();
        return PageMapper.html(Templates.board(BoardView.of(
                Standings.of(asOf == null ? board : board.upTo(asOf), all),
                boards.log(slug, null, ENTRIES),
                days,
                asOf,
                all,
                after)));
    }

    /** The templates below {@code templates/BoardPageResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance boards(BoardsPage page);

        static native TemplateInstance board(BoardView page);
    }
}
