package io.paperwire.enrich.replay;

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

/** Replay over HTTP: {@code ./paperwire replay} is its client. */
@Path("/api/v1/replay")
@Tag(name = "replay", description = "Everything stored, extracted again")
@Blocking
public class ReplayResource {
    private final ReplayDesk desk;

    public ReplayResource(ReplayDesk desk) {
        this.desk = desk;
    }

    @POST
    @Produces(ProgressStream.MEDIA_TYPE)
    @Operation(
            summary = "Extract everything stored once more",
            description =
                    "Tells what the present extractor reads otherwise, and with apply=true makes it so, beside live"
                            + " traffic. The answer is JSON Lines: {\"event\":\"progress\",\"done\",\"of\"} again and again, then"
                            + " {\"event\":\"report\"} with counts and examples, or {\"event\":\"failed\"}. Closing the connection"
                            + " ends it; what was done stays done, and it can be run again.")
    @APIResponse(responseCode = "200", description = "Progress, then the report")
    @APIResponse(responseCode = "409", description = "A replay is running already")
    @APIResponse(responseCode = "503", description = "This instance is not ready, or may not write")
    public StreamingOutput replay(
            @Parameter(description = "Make it so; otherwise only tell", example = "true")
                    @QueryParam("apply")
                    @DefaultValue("false")
                    boolean apply,
            @Context HttpServerResponse response) {
        SingleRun.Answer answer = desk.replay(apply);
        return out -> answer.to(out, response::closed);
    }
}
