package io.paperwire.query.digest;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.list.ListPage;
import io.paperwire.query.list.NextLinkMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading of {@code /api/v1/digests}; the writing is {@link DigestForwardResource}'s. */
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
public class DigestResource {
    private final DigestRepository digests;

    public DigestResource(DigestRepository digests) {
        this.digests = digests;
    }

    @GET
    @Operation(summary = "Digests in their newest version, latest arrival first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = DigestPage.class)))
    public Response list(
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("source") @Nullable String source,
            @Context UriInfo uri) {
        ListPage<DigestView> page = ListPage.cut(
                digests.page(source, after(cursor), limit + 1),
                limit,
                digest -> digest.cursor().toString());
        var body = new DigestPage(page.items(), page.next().orElse(null), digests.count(source));
        return NextLinkMapper.on(Response.ok(body), uri, page.next()).build();
    }

    @GET
    @Path("{source}/{name: .+}")
    @Operation(
            summary = "One digest: what became of every row, with its rejects and its earlier versions",
            description = "The name may hold slashes.")
    public DigestDetail one(@PathParam("source") String source, @PathParam("name") String name) {
        List<DigestView> versions = digests.versions(source + "/" + name);
        if (versions.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no digest \"" + source + "/" + name + "\": /api/v1/digests lists those that are");
        }
        return new DigestDetail(versions.get(0), versions.subList(1, versions.size()));
    }

    private static @Nullable DigestCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : DigestCursor.parse(cursor)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                "cursor", cursor, "the value of \"next\" of the page before"));
    }
}
