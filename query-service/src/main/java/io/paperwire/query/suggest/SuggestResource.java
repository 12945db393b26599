package io.paperwire.query.suggest;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.list.StateMapper;
import io.paperwire.query.search.PaperSearch;
import io.paperwire.query.search.SuggestionKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/autocomplete}. */
@Path("/api/v1/autocomplete")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
public class SuggestResource {
    private static final String TYPES = "one or more, separated by commas, of paper, author, benchmark and keyword";

    private final PaperSearch search;

    public SuggestResource(PaperSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Papers, authors, benchmarks and keywords that begin like what was typed",
            description =
                    "A name is found by the beginning of any of its words, and comes with the number of listed papers that"
                            + " have it and a filter that finds them; a paper by the words of its title, the last of which"
                            + " may go on, or by the beginning of its id.")
    @APIResponse(
            responseCode = "200",
            description = "Papers newest first, then names with most papers first, kind by kind",
            content = @Content(schema = @Schema(implementation = SuggestionPage.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer with the ETag of If-None-Match")
    @APIResponse(responseCode = "503", description = "The index is being built")
    public Response suggest(
            @Parameter(required = true, description = "What was typed", example = "reinf")
                    @QueryParam("q")
                    @NotBlank(message = "what was typed so far")
                    @Size(max = 200, message = "at most 200 characters")
                    @Nullable
                    String q,
            @Parameter(description = "Kinds: " + TYPES, example = "author,keyword")
                    @QueryParam("types")
                    @DefaultValue("paper,author,benchmark,keyword")
                    @Size(max = 100, message = TYPES)
                    String types,
            @Parameter(description = "Suggestions of each kind", example = "5")
                    @QueryParam("limit")
                    @DefaultValue("5")
                    @Min(value = 1, message = "a number from 1 to 20")
                    @Max(value = 20, message = "a number from 1 to 20")
                    int limit,
            @Context UriInfo uri,
            @Context Request request) {
        Set<SuggestionKind> kinds = kinds(types);
        String version = search.version();
        var tag = StateMapper.tag(version, uri);
        return StateMapper.unchanged(request, tag)
                .orElseGet(() -> StateMapper.answer(
                                SuggestionPage.of(search.suggest(String.valueOf(q), kinds, limit)), tag, false)
                        .build());
    }

    private static Set<SuggestionKind> kinds(String types) {
        Set<SuggestionKind> kinds = EnumSet.noneOf(SuggestionKind.class);
        List<String> words =
                Arrays.stream(types.split(",", -1)).map(String::strip).toList();
        for (String word : words) {
            kinds.add(Arrays.stream(SuggestionKind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalidParameter("types", types, TYPES)));
        }
        return kinds;
    }
}
