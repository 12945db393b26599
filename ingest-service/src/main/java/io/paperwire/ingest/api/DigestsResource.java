package io.paperwire.ingest.api;

import io.paperwire.ingest.IngestConfig;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.ingest.version.DigestReport;
import io.paperwire.ingest.version.DigestReport.Outcome;
import io.paperwire.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Digests over HTTP. */
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests", description = "Files of papers: posted, looked up, withdrawn, released")
@Blocking
public class DigestsResource {
    private final DigestDesk desk;

    public DigestsResource(DigestPublisher publisher, IngestConfig config) {
        this.desk = new DigestDesk(
                publisher,
                new Limits(
                        config.maxPostSize().asLongValue(),
                        config.maxFileSize().asLongValue(),
                        config.bodyTimeout(),
                        config.postTimeout()));
    }

    @POST
    @Consumes({
        "text/markdown",
        "text/x-markdown",
        "application/json",
        "application/x-ndjson",
        "application/jsonl",
        "application/octet-stream"
    })
    @Operation(
            summary = "Take a digest",
            description =
                    "The body is the digest's bytes, in any dialect that is read. The answer comes when its rows are"
                            + " committed, and accounts for every row.")
    @APIResponse(responseCode = "201", description = "A version was made: applied, held or a duplicate")
    @APIResponse(responseCode = "200", description = "Nothing is new, or dryRun")
    @APIResponse(
            responseCode = "422",
            description = "No row could be read; the report says why",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = UnreadableProblem.class)))
    public Response post(
            @Parameter(
                            description = "The first part of the digest's name, such as its publisher",
                            example = "my-group",
                            schema = @Schema(maxLength = 255))
                    @QueryParam("source")
                    @DefaultValue("default")
                    String source,
            @Parameter(
                            description = "The rest of the digest's name, such as 2025-05-13.md; it may hold slashes",
                            example = "2025-05-13.md",
                            schema = @Schema(maxLength = 255))
                    @QueryParam("name")
                    @DefaultValue("")
                    String name,
            @Parameter(description = "Only tell what would become of it", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Apply it even if it withdraws more than half of the digest", example = "true")
                    @QueryParam("force")
                    @DefaultValue("false")
                    boolean force,
            @Parameter(hidden = true) @HeaderParam("Content-Length") @DefaultValue("0") long length,
            @Parameter(hidden = true) @HeaderParam("Content-Encoding") @DefaultValue("identity") String encoding,
            InputStream body)
            throws IOException {
        var digest = DigestDesk.named(source, name);
        desk.check(length, encoding);
        return answer(desk.post(digest, body, force, dryRun), dryRun);
    }

    @GET
    @Path("{source}/{name:.+}")
    @Operation(summary = "Where a digest stands", description = "The report of its newest version.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "There is no such digest")
    public DigestReport find(
            @Parameter(
                            description = "The first part of the digest's name",
                            example = "seeds",
                            schema = @Schema(maxLength = 255))
                    @PathParam("source")
                    String source,
            @Parameter(
                            description = "The rest of it, which may hold slashes",
                            example = "2025-05-13.md",
                            schema = @Schema(maxLength = 255))
                    @PathParam("name")
                    String name) {
        return desk.find(DigestDesk.named(source, name));
    }

    @DELETE
    @Path("{source}/{name:.+}")
    @Operation(
            summary = "Withdraw a digest",
            description = "All its rows are withdrawn, by a version without rows. Its oldest duplicate takes over.")
    @APIResponse(responseCode = "200", description = "The report of the withdrawal")
    @APIResponse(responseCode = "404", description = "There is no such digest")
    public DigestReport withdraw(
            @Parameter(
                            description = "The first part of the digest's name",
                            example = "seeds",
                            schema = @Schema(maxLength = 255))
                    @PathParam("source")
                    String source,
            @Parameter(
                            description = "The rest of it, which may hold slashes",
                            example = "2025-05-13.md",
                            schema = @Schema(maxLength = 255))
                    @PathParam("name")
                    String name) {
        return desk.withdraw(DigestDesk.named(source, name));
    }

    @POST
    @Path("{source}/{name:.+}/release")
    @Operation(
            summary = "Release a held version",
            description = "Applies a version that was held because it withdraws more than half of the digest.")
    @APIResponse(responseCode = "200", description = "The report of the version that applies it")
    @APIResponse(responseCode = "409", description = "The digest's newest version is not held")
    @APIResponse(responseCode = "422", description = "No row of the held bytes can be read any more")
    public Response release(
            @Parameter(
                            description = "The first part of the digest's name",
                            example = "seeds",
                            schema = @Schema(maxLength = 255))
                    @PathParam("source")
                    String source,
            @Parameter(
                            description = "The rest of it, which may hold slashes",
                            example = "2025-05-13.md",
                            schema = @Schema(maxLength = 255))
                    @PathParam("name")
                    String name) {
        return answer(desk.release(DigestDesk.named(source, name)), true);
    }

    private static Response answer(DigestReport report, boolean dryRun) {
        if (report.status() == Outcome.REJECTED) {
            return Response.status(422)
                    .type(Problem.MEDIA_TYPE)
                    .entity(UnreadableProblem.of(report))
                    .build();
        }
        return Response.status(report.changed() && !dryRun ? 201 : 200)
                .entity(report)
                .build();
    }
}
