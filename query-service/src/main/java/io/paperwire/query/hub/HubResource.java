package io.paperwire.query.hub;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.platform.problem.TakesAnyParameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Papers for programs written for Hugging Face's API. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@TakesAnyParameter
@Tag(name = "compatible")
public class HubResource {
    private final HubRepository papers;

    public HubResource(HubRepository papers) {
        this.papers = papers;
    }

    @GET
    @Path("daily_papers")
    @Operation(
            summary = "Papers of a day, week or month as Hugging Face lists them",
            description =
                    "Papers with a day, newest first. Votes and comments are 0, and the submitter is the source of"
                            + " the earliest digest that lists the paper. Parameters that are not named here are ignored.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HubEntry.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not of its form: {\"error\": ...}")
    public List<HubEntry> list(
            @Parameter(description = "a day", example = "2025-05-13")
                    @QueryParam("date")
                    @Size(max = 20, message = "a day such as 2025-05-13")
                    @Nullable
                    String date,
            @Parameter(description = "an ISO week", example = "2025-W20")
                    @QueryParam("week")
                    @Size(max = 20, message = "a week such as 2025-W20")
                    @Nullable
                    String week,
            @Parameter(description = "a month", example = "2025-05")
                    @QueryParam("month")
                    @Size(max = 20, message = "a month such as 2025-05")
                    @Nullable
                    String month,
            @Parameter(description = "the source of a digest that lists the paper", example = "seeds")
                    @QueryParam("submitter")
                    @Size(max = 255, message = "at most 255 characters")
                    @Nullable
                    String submitter,
            @Parameter(description = "both orders are the same here: newest first", example = "publishedAt")
                    @QueryParam("sort")
                    @Pattern(regexp = "publishedAt|trending", message = "publishedAt or trending")
                    @Nullable
                    String sort,
            @Parameter(description = "papers a page", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "a number from 1 to 100")
                    @Max(value = 100, message = "a number from 1 to 100")
                    int limit,
            @Parameter(description = "which page, from 0", example = "0")
                    @QueryParam("p")
                    @DefaultValue("0")
                    @Min(value = 0, message = "a number from 0 to 10000")
                    @Max(value = 10_000, message = "a number from 0 to 10000")
                    int page) {
        HubPeriod period = HubPeriod.of(date, week, month);
        return papers.list(period, submitter, limit, page * limit).stream()
                .map(HubEntry::of)
                .toList();
    }

    @GET
    @Path("papers/{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}")
    @Operation(
            summary = "One paper as Hugging Face shows it",
            description = "A version behind the id, such as 2505.07608v2, is ignored.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(schema = @Schema(implementation = HubPaper.class)))
    @APIResponse(responseCode = "404", description = "No digest lists it: {\"error\": \"Paper not found\"}")
    public HubPaper one(
            @Parameter(
                            description = "an arXiv id, with or without a version",
                            example = "2505.07608",
                            schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id) {
        return ArxivId.parse(id)
                .flatMap(known -> papers.find(known.value()))
                .map(HubPaper::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Paper not found"));
    }
}
