package io.paperwire.query.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of what changes over time. */
@Path("/trends")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class TrendPageResource {
    private static final int CATEGORIES = 12;

    private final DayRepository days;
    private final CountRepository counts;

    public TrendPageResource(DayRepository days, CountRepository counts) {
        this.days = days;
        this.counts = counts;
    }

    @GET
    @Operation(hidden = true)
    public Response all() {
        LocalDate last = days.neighbours(null).latest();
        if (last == null) {
            return PageMapper.html(Templates.trends(new TrendsPage("", "", "", List.of(), List.of())));
        }
        LocalDate first = last.minusDays(TrendsPage.DAYS);
        return PageMapper.html(Templates.trends(TrendsPage.of(
                last,
                days.counts(first, last),
                counts.results(first, last),
                counts.categories(TrendsPage.firstWeek(last), last, CATEGORIES))));
    }

    /** The template below {@code templates/TrendPageResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance trends(TrendsPage page);
    }
}
