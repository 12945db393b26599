package io.paperwire.query.syndication;

import io.paperwire.query.filter.FilterMapper;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /feeds}: what can be searched can be followed in a feed reader. */
@Path("/feeds")
@Tag(name = "feeds")
public class SyndicationResource {
    private static final String OPML = "text/x-opml";
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final SyndicationRepository repository;
    private final FeedPages pages;

    public SyndicationResource(SyndicationRepository repository) {
        this.repository = repository;
        this.pages = new FeedPages(repository);
    }

    @GET
    @Path("{subject: .+}.{format: " + FeedFormat.PATTERN + "}")
    // Readers that ask for XML or JSON in general get it; which form it is, the address says.
    @Produces({
        FeedFormat.ATOM_TYPE,
        FeedFormat.RSS_TYPE,
        FeedFormat.JSON_TYPE,
        "application/xml",
        "text/xml",
        "application/json"
    })
    @Operation(summary = "A feed as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1, newest entries first", description = """
        `papers` are all, or those of a filter; `keywords/NAME`, `categories/NAME` and `authors/NAME` are the papers with that \
        name, in any spelling; `boards/SLUG` has an entry each time that the best result of a leaderboard changes.

        Older entries are on further pages, linked as RFC 5005 has it (`rel="next"`, in JSON `next_url`). An entry keeps its \
        id when it changes. With `If-None-Match` or `If-Modified-Since`, a page that has not changed is a 304. A page of a rare \
        filter may be short, or empty, and still have a next one.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = {
                @Content(mediaType = FeedFormat.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.RSS_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FeedFormat.JSON_TYPE, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "404", description = "There is no feed of that")
    public Response feed(
            @Parameter(
                            description = "What it is about",
                            example = "categories/Computer Vision",
                            schema = @Schema(maxLength = 300))
                    @PathParam("subject")
                    @Size(max = 300, message = "at most 300 characters")
                    String subject,
            @Parameter(
                            description = "The form",
                            example = "atom",
                            schema = @Schema(enumeration = {"atom", "rss", "json"}))
                    @PathParam("format")
                    String format,
            @Parameter(description = "Only these papers, in the filter language", example = "title:diffusion")
                    @QueryParam("filter")
                    @Size(max = 8_192, message = "at most 8192 characters")
                    @Nullable
                    String filter,
            @Parameter(description = "Entries on the page", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "Stands in the link to the page", example = FeedCursor.EXAMPLE)
                    @QueryParam("cursor")
                    @Size(max = 200, message = FeedCursor.EXPECTED)
                    @Nullable
                    String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        FeedFormat form = FeedFormat.of(format);
        // Before the page is read: what comes in between makes the page newer than it says, never older.
        Optional<Instant> changed = repository.lastChange();
        FeedDocument page = pages.page(new FeedRequest(
                subject,
                form,
                filter == null ? null : FilterMapper.parse("filter", filter),
                limit,
                cursor,
                uri.getBaseUri().toString()));
        return answer(request, form, form.write(page), changed);
    }

    @GET
    @Path("opml")
    @Produces({OPML, "application/xml", "text/xml"})
    @Operation(
            summary = "All feeds of categories and boards, as OPML 2.0",
            description = "Feed readers import it, to subscribe to all of them at once.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(mediaType = OPML, schema = @Schema(type = SchemaType.STRING)))
    public Response opml(@Context UriInfo uri) {
        String list = OpmlDocument.write(uri.getBaseUri().toString(), repository.categories(), repository.boards());
        return Response.ok(list, OPML + ";charset=utf-8").build();
    }

    private static Response answer(Request request, FeedFormat form, String text, Optional<Instant> changed) {
        var tag = new EntityTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
        // HTTP's dates count seconds, and a transaction may have begun before another that is seen already: a time that
        // is
        // just past can not yet stand for a state.
        Optional<Date> modified = changed.filter(
                        time -> time.isBefore(Instant.now().minus(SETTLED)))
                .map(time -> Date.from(time.truncatedTo(ChronoUnit.SECONDS)));
        Response.ResponseBuilder unchanged = modified.isPresent()
                ? request.evaluatePreconditions(modified.get(), tag)
                : request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, form.mediaType() + ";charset=utf-8") : unchanged)
                .tag(tag)
                .lastModified(modified.orElse(null))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
