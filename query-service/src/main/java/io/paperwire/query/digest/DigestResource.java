package io.paperwire.query.digest;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading of {@code /api/v1/digests}; writing is forwarded. */
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests")
public class DigestResource {
    private final DigestRepository digests;

    public DigestResource(DigestRepository digests) {
        this.digests = digests;
    }

    @GET
    @Operation(
            summary = "Digests in their newest version, latest arrival first",
            description =
                    "What became of the rows of each, and how fresh each source is: when its last digest came, which"
                            + " day it reached, and how long it took until its rows were stored.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(implementation = DigestPage.class)))
    public Response list(
            @Parameter(description = "Digests on the page", example = "20")
                    @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(value = 1, message = "a number from 1 to 200")
                    @Max(value = 200, message = "a number from 1 to 200")
                    int limit,
            @Parameter(description = "The value of \"next\" of the page before", example = DigestCursor.EXAMPLE)
                    @QueryParam("cursor")
                    @Size(max = 600, message = "the value of \"next\" of the page before")
                    @Nullable
                    String cursor,
            @Parameter(description = "Only digests of this source", example = "seeds")
                    @QueryParam("source")
                    @Size(max = 255, message = "at most 255 characters")
                    @Nullable
                    String source,
            @Context UriInfo uri,
            @Context Request request) {
        ListPage<DigestView> page = ListPage.cut(
                digests.page(source, after(cursor), limit + 1),
                limit,
                digest -> digest.cursor().toString());
        var body =
                new DigestPage(page.items(), page.next().orElse(null), digests.count(source), digests.sources(source));
        return NextLinkMapper.on(TaggedMapper.of(request, body), uri, page.next())
                .build();
    }

    @GET
    @Path("{source}/{name: .+}")
    @Operation(
            summary = "One digest: what became of every row, with its rejects and its earlier versions",
            description = "The name may hold slashes.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version",
            content = @Content(schema = @Schema(implementation = DigestDetail.class)))
    public DigestDetail one(
            @Parameter(
                            description = "The first part of the digest's name",
                            example = "seeds",
                            schema = @Schema(maxLength = 255))
                    @PathParam("source")
                    String source,
            @Parameter(description = "The rest of it", example = "2025-05-13.md", schema = @Schema(maxLength = 255))
                    @PathParam("name")
                    String name) {
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
