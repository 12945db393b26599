package io.paperwire.enrich.edit;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/papers/{id}/corrections}. */
@Path("/api/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "corrections", description = "What persons say of extracted records")
@Blocking
public class CorrectionResource {
    private final CorrectionDesk desk;

    public CorrectionResource(CorrectionDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}/corrections")
    @Operation(
            summary = "Correct or strike a record of a paper",
            description =
                    "The number is named by quote and start, as the paper's metrics have them. What is said stands over"
                            + " every later extraction, in every version and copy of the summary that has the number among the same"
                            + " words, moves the boards at once, and shows in the paper as a correction with reason and author. The"
                            + " same word twice is one.")
    @APIResponse(responseCode = "200", description = "The paper as it is now")
    @APIResponse(responseCode = "404", description = "No digest has listed it")
    public Paper correct(
            @Parameter(description = "An arXiv id", example = "2505.07608", schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id,
            @Nullable CorrectionRequest request) {
        ArxivId paper = ArxivId.parse(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "\"" + id + "\" is no arXiv id such as 2505.07608 or cs/0112017"));
        if (request == null) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "The body must be a JSON object with quote, start, action, reason, author");
        }
        return desk.correct(paper, request);
    }
}
