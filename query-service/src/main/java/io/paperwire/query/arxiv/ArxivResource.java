package io.paperwire.query.arxiv;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.platform.problem.TakesAnyParameter;
import io.paperwire.query.search.PaperHit;
import io.paperwire.query.search.PaperHits;
import io.paperwire.query.search.PaperSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Papers for programs written for arXiv's API. */
@Path("/api/query")
@Produces({ArxivResource.ATOM, "text/xml", "application/xml", "*/*"})
@TakesAnyParameter
@Tag(name = "compatible")
public class ArxivResource {
    static final String ATOM = "application/atom+xml";

    private final PaperSearch search;
    private final Clock clock = Clock.systemUTC();

    public ArxivResource(PaperSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Papers as arXiv's API answers them, in Atom",
            description =
                    "Takes arXiv's search_query with its prefixes and operators; everything that digests do not tell finds"
                            + " nothing. Errors are a feed with one entry, as arXiv's are. Parameters that are not named here"
                            + " are ignored.")
    @APIResponse(
            responseCode = "200",
            description = "The feed",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not of its form: a feed of one entry with the title Error",
            content = @Content(mediaType = ATOM, schema = @Schema(type = SchemaType.STRING)))
    public Response query(
            @Parameter(
                            description = "What to look for",
                            example = "ti:diffusion AND cat:cs.CV",
                            schema = @Schema(maxLength = 4_096))
                    @QueryParam("search_query")
                    @Nullable
                    String query,
            @Parameter(
                            description = "Only these papers",
                            example = "2505.07608v1,2505.07062",
                            schema = @Schema(maxLength = 8_000))
                    @QueryParam("id_list")
                    @Nullable
                    String ids,
            @Parameter(
                            description = "How many papers stand on the pages before",
                            example = "0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30000"))
                    @QueryParam("start")
                    @Nullable
                    String start,
            @Parameter(
                            description = "Papers on the page, at most 500; less if more is asked for",
                            example = "10",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30000"))
                    @QueryParam("max_results")
                    @Nullable
                    String size,
            @Parameter(
                            description = "relevance, lastUpdatedDate or submittedDate",
                            example = "submittedDate",
                            schema = @Schema(maxLength = 40))
                    @QueryParam("sortBy")
                    @Nullable
                    String by,
            @Parameter(
                            description = "ascending or descending",
                            example = "descending",
                            schema = @Schema(maxLength = 40))
                    @QueryParam("sortOrder")
                    @Nullable
                    String order,
            @Context UriInfo uri) {
        try {
            ArxivAsk ask = ArxivAsk.parse(query, ids, start, size, by, order);
            return answer(200, feed(ask, String.valueOf(uri.getRequestUri())));
        } catch (ArxivQueryException e) {
            return answer(400, ArxivFeed.error(String.valueOf(e.getMessage()), clock.instant()));
        } catch (ProblemException e) {
            if (e.type() != ProblemType.INVALID_PARAMETER) {
                throw e;
            }
            return answer(400, ArxivFeed.error(String.valueOf(e.getMessage()), clock.instant()));
        }
    }

    private ArxivFeed feed(ArxivAsk ask, String self) {
        if (ask.isEmpty()) {
            return ArxivFeed.of(ask, self, clock.instant(), 0, List.of());
        }
        PaperHits hits = ask.isInListedOrder()
                ? search.behind(ask.papers().limit(ask.ids().size()), 0)
                : search.behind(ask.papers(), ask.start());
        Stream<Paper> papers = hits.hits().stream().map(PaperHit::paper);
        if (ask.isInListedOrder()) {
            List<ArxivId> order = List.copyOf(ask.ids().keySet());
            papers = papers.sorted(Comparator.comparingInt(paper -> order.indexOf(paper.id())))
                    .skip(ask.start())
                    .limit(ask.size());
        }
        List<ArxivEntry> entries = papers.map(
                        paper -> ArxivEntry.of(paper, ask.ids().getOrDefault(paper.id(), "v1")))
                .toList();
        return ArxivFeed.of(ask, self, clock.instant(), hits.total(), entries);
    }

    private static Response answer(int status, ArxivFeed feed) {
        return Response.status(status)
                .type(ATOM + ";charset=utf-8")
                .entity(feed.xml())
                .build();
    }
}
