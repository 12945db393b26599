package io.paperwire.query.page;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.Problem;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.paper.PaperCursor;
import io.paperwire.query.paper.PaperQuery;
import io.paperwire.query.paper.PaperRepository;
import io.paperwire.query.paper.PaperRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page at {@code /}, and the cards that it fetches for papers that come while it is open. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class PageResource {
    /** Nothing inline and nothing from elsewhere: what a digest says can be shown, but not run. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int PAPERS = 60;
    private static final int CARDS = 100;

    private final PaperRepository papers;
    private final FeedLog feed;

    public PageResource(PaperRepository papers, FeedLog feed) {
        this.papers = papers;
        this.feed = feed;
    }

    @GET
    @Operation(hidden = true)
    public Response latest(@QueryParam("cursor") @Nullable String cursor) {
        try {
            // Before the papers are read: what comes in between is then sent again, and not missed.
            String after = feed.state().map(FeedPlace::end).orElse("");
            ListPage<PaperRow> page = ListPage.cut(
                    papers.page(PaperQuery.ALL, after(cursor), PAPERS + 1),
                    PAPERS,
                    row -> row.cursor().toString());
            List<PageDay> days =
                    PageDay.of(page.items().stream().map(PageResource::card).toList());
            return html(
                    Response.ok(),
                    Templates.page(days, page.next().orElse(""), cursor == null ? after : "", cursor == null, ""));
        } catch (ProblemException e) {
            String notice = String.valueOf(e.getMessage());
            var answer = Response.status(e.type().status());
            if (e.type() == ProblemType.UNAVAILABLE) {
                // Browsers heed only the second: the page comes back by itself when the database does.
                answer.header("Retry-After", "5").header("Refresh", "5");
            }
            return html(answer, Templates.page(List.of(), "", "", false, notice));
        }
    }

    @GET
    @Path("cards")
    @Operation(hidden = true)
    public Response cards(@QueryParam("ids") @Nullable String ids) {
        List<ArxivId> wanted = Arrays.stream((ids == null ? "" : ids).split(",", -1))
                .limit(CARDS)
                .map(ArxivId::parse)
                .flatMap(Optional::stream)
                .toList();
        return html(
                Response.ok(),
                Templates.cards(
                        papers.listed(wanted).stream().map(PageResource::card).toList()));
    }

    private static Response html(Response.ResponseBuilder answer, TemplateInstance page) {
        return answer.entity(page)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static PaperCard card(PaperRow row) {
        try {
            return PaperCard.of(WireJson.read(row.document().getBytes(StandardCharsets.UTF_8), Paper.class));
        } catch (GarbledEventException e) {
            throw new IllegalStateException("the stored document of " + row.id() + " is not readable", e);
        }
    }

    private static @Nullable PaperCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : PaperCursor.parse(cursor)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.INVALID_PARAMETER, "This address of older papers is not complete"));
    }

    /** The templates below {@code templates/PageResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /**
         * The whole page.
         *
         * @param next cursor of the older papers, empty when there are none
         * @param after where in the feed the page stands; empty when that is not known
         * @param live whether it shall grow
         * @param notice why nothing can be shown, empty when something can
         */
        static native TemplateInstance page(List<PageDay> days, String next, String after, boolean live, String notice);

        /** What a person gets to see instead of a problem detail. */
        static native TemplateInstance problem(Problem problem);

        static native TemplateInstance cards(List<PaperCard> cards);
    }
}
