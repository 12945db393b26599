package io.paperwire.ingest.replay;

import io.paperwire.ingest.IngestConfig;
import io.paperwire.ingest.publish.DigestPublisher;
import io.paperwire.platform.progress.ProgressStream;
import io.paperwire.platform.progress.SingleRun;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading again over HTTP: {@code ./paperwire replay --read} is its client. */
@Path("/api/v1/replay")
@Tag(name = "replay", description = "The kept bytes of all digests, read again")
@Blocking
public class ReplayResource {
    private final RereadDesk desk;

    public ReplayResource(DigestPublisher publisher, IngestConfig config) {
        this.desk = new RereadDesk(publisher, config.postTimeout());
    }

    @POST
    @Produces(ProgressStream.MEDIA_TYPE)
    @Operation(
            summary = "Read the kept bytes of every digest once more",
            description =
                    "Tells which rows the present reader reads otherwise, and with apply=true publishes each digest"
                            + " that does as a new version, row by row, with cause replay. The answer is JSON Lines:"
                            + " {\"event\":\"progress\",\"done\",\"of\"} again and again, then {\"event\":\"report\"} with counts and"
                            + " examples, or {\"event\":\"failed\"}. Closing the connection ends it; what was done stays done, and it"
                            + " can be run again.")
    @APIResponse(responseCode = "200", description = "Progress, then the report")
    @APIResponse(responseCode = "409", description = "One is running already")
    @APIResponse(responseCode = "503", description = "Kafka has not been read yet")
    public StreamingOutput replay(
            @Parameter(description = "Make it so; otherwise only tell", example = "true")
                    @QueryParam("apply")
                    @DefaultValue("false")
                    boolean apply,
            @Context HttpServerResponse response) {
        SingleRun.Answer answer = desk.reread(apply);
        return out -> answer.to(out, response::closed);
    }
}
