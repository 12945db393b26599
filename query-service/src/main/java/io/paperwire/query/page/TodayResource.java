package io.paperwire.query.page;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.paper.PaperRepository;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page at {@code /}: the papers of a day, and the cards that it fetches for those that come while it is open. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class TodayResource {
    private static final int CARDS = 100;

    private final DayRepository days;
    private final PaperRepository papers;
    private final FeedLog feed;

    public TodayResource(DayRepository days, PaperRepository papers, FeedLog feed) {
        this.days = days;
        this.papers = papers;
        this.feed = feed;
    }

    @GET
    @Operation(hidden = true)
    public Response day(
            @QueryParam("date") @Nullable String date,
            @QueryParam("category") @Size(max = 200, message = "at most 200 characters") @Nullable String category,
            @QueryParam("keyword") @Size(max = 200, message = "at most 200 characters") @Nullable String keyword,
            @QueryParam("page")
                    @Min(value = 1, message = "a number from 1 to 20")
                    @Max(value = 20, message = "a number from 1 to 20")
                    @Nullable
                    Integer page) {
        DayChoice choice = DayChoice.parse(date, category, keyword, page);
        try {
            return PageMapper.html(Templates.today(page(choice)));
        } catch (ProblemException e) {
            if (e.type() != ProblemType.UNAVAILABLE) {
                throw e;
            }
            // Browsers heed only the second: the page comes back by itself when the database does.
            return PageMapper.html(
                    Response.status(e.type().status())
                            .header("Retry-After", "5")
                            .header("Refresh", "5"),
                    Templates.today(TodayPage.of(String.valueOf(e.getMessage()))));
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
        return PageMapper.html(Templates.cards(papers.listed(wanted).stream()
                .map(PageMapper::paper)
                .map(PaperCard::of)
                .toList()));
    }

    private TodayPage page(DayChoice asked) {
        // Before the papers are read: what comes in between is then sent again, and not missed.
        String after = feed.state().map(FeedPlace::end).orElse("");
        DayNeighbours around = days.neighbours(asked.day());
        LocalDate latest = around.latest();
        DayChoice choice = asked.latest() ? asked.at(latest) : asked;
        if (asked.latest() && latest != null) {
            around = days.neighbours(latest);
        }
        LocalDate day = choice.day();
        LocalDate last = DayStrip.last(day == null ? LocalDate.EPOCH : day, latest);
        Map<LocalDate, Integer> counts = days.counts(last.minusDays(DayStrip.DAYS - 1L), last);
        List<Paper> read =
                days.papers(day, TodayPage.READ).stream().map(PageMapper::paper).toList();
        return TodayPage.of(
                choice,
                around,
                day == null ? new DayStrip(List.of()) : DayStrip.of(day, last, counts),
                read,
                day == null ? read.size() : counts.getOrDefault(day, 0),
                after);
    }

    /** The templates below {@code templates/TodayResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance today(TodayPage page);

        static native TemplateInstance cards(List<PaperCard> cards);
    }
}
