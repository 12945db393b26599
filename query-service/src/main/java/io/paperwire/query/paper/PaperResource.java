package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.list.NextLinkMapper;
import io.paperwire.query.list.PageJson;
import io.paperwire.query.list.StateMapper;
import io.paperwire.query.search.GroupKey;
import io.paperwire.query.search.Highlight;
import io.paperwire.query.search.PaperAsk;
import io.paperwire.query.search.PaperGroups;
import io.paperwire.query.search.PaperHit;
import io.paperwire.query.search.PaperHits;
import io.paperwire.query.search.PaperSearch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/papers}. */
@Path("/api/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
public class PaperResource {
    private static final String ID = "{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}";

    private final PaperRepository papers;
    private final PaperSearch search;

    public PaperResource(PaperRepository papers, PaperSearch search) {
        this.papers = papers;
        this.search = search;
    }

    @GET
    @Operation(
            summary = "Listed papers: searched, filtered, ordered, grouped or drawn by lot",
            description = "Without parameters all of them, newest day first. The filter language is described in"
                    + " docs/filter-language.md; withdrawn papers are left out unless q or filter ask for a status."
                    + " An answer that the time limit cut short says \"partial\": true.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next. With group_by, groups instead of papers",
            content = @Content(schema = @Schema(oneOf = {PaperPage.class, PaperGroups.class})))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer with the ETag of If-None-Match")
    @APIResponse(responseCode = "410", description = "The state of the index that the cursor is of is no longer held")
    @APIResponse(responseCode = "503", description = "The index is being built")
    public Response list(@Valid @BeanParam PaperListMapper parameters, @Context UriInfo uri, @Context Request request) {
        PaperAsk ask = parameters.ask();
        EntityTag tag = StateMapper.tag(search.version(), uri);
        return StateMapper.unchanged(request, tag)
                .orElseGet(() -> parameters
                        .groups()
                        .map(key -> groups(ask, key, uri))
                        .orElseGet(() -> page(ask, parameters, uri)));
    }

    @GET
    @Path(ID)
    @Operation(
            summary = "One paper with everything known of it, withdrawn ones too",
            description = "A version behind the id, such as 2505.07608v2, is ignored.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(schema = @Schema(implementation = Paper.class)))
    @APIResponse(responseCode = "304", description = "The paper is as it was with the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "No digest has listed it")
    public Response one(
            @Parameter(
                            description = "An arXiv id, with or without a version",
                            example = "2505.07608",
                            schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String known,
            @Context Request request) {
        Optional<ArxivId> paper = ArxivId.parse(id);
        // Who has it already costs no reading of it.
        Optional<Response> unchanged = known == null
                ? Optional.empty()
                : paper.flatMap(papers::version)
                        .flatMap(version -> StateMapper.unchanged(request, new EntityTag(version)));
        return unchanged.orElseGet(() -> {
            PaperRow row = paper.flatMap(papers::find).orElseThrow(() -> unknown(id));
            return Response.ok(row.document()).tag(new EntityTag(row.version())).build();
        });
    }

    @GET
    @Path(ID + "/similar")
    @Operation(
            summary = "Papers like one paper, most alike first",
            description = "By the words of title and summary that tell it from others, and by its keywords.")
    @APIResponse(
            responseCode = "200",
            description = "The papers",
            content = @Content(schema = @Schema(implementation = PaperPage.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer with the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "No digest has listed it")
    @APIResponse(responseCode = "503", description = "The index is being built")
    public Response similar(
            @Parameter(
                            description = "An arXiv id, with or without a version",
                            example = "2505.07608",
                            schema = @Schema(maxLength = 40))
                    @PathParam("id")
                    String id,
            @Parameter(description = "Papers at most", example = "10")
                    @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(value = 1, message = "a number from 1 to 100")
                    @Max(value = 100, message = "a number from 1 to 100")
                    int limit,
            @Parameter(description = "Fields to show, as in lists of papers", example = "title,date")
                    @QueryParam(Selection.SELECT)
                    @Size(max = 300, message = "at most 300 characters")
                    @Nullable
                    String select,
            @Context UriInfo uri,
            @Context Request request) {
        Selection selection = Selection.parse(select);
        Optional<Response> unchanged = StateMapper.unchanged(request, StateMapper.tag(search.version(), uri));
        return unchanged.orElseGet(() -> answer(
                ArxivId.parse(id).flatMap(known -> search.similar(known, limit)).orElseThrow(() -> unknown(id)),
                selection,
                uri));
    }

    private Response groups(PaperAsk ask, GroupKey key, UriInfo uri) {
        String version = search.version();
        PaperGroups groups = search.groups(ask, key);
        return NextLinkMapper.on(
                        StateMapper.answer(groups, StateMapper.tag(version, uri), false),
                        uri,
                        Optional.ofNullable(groups.next()))
                .build();
    }

    private Response page(PaperAsk ask, PaperListMapper parameters, UriInfo uri) {
        Selection selection = parameters.selection();
        PaperHits hits = parameters
                .sampled()
                .map(size -> search.sample(ask, size, parameters.seed))
                .orElseGet(() -> search.find(ask));
        return answer(hits, selection, uri);
    }

    private static Response answer(PaperHits hits, Selection selection, UriInfo uri) {
        byte[] json = PageJson.of(
                hits.hits().stream().map(hit -> item(hit, selection)).toList(),
                hits.next(),
                hits.total(),
                hits.partial());
        return NextLinkMapper.on(
                        StateMapper.answer(json, StateMapper.tag(hits.version(), uri), hits.partial()),
                        uri,
                        hits.next())
                .build();
    }

    private static byte[] item(PaperHit hit, Selection selection) {
        byte[] paper = selection.of(hit.stored());
        Highlight highlight = hit.highlight();
        return highlight == null ? paper : PageJson.with(paper, "highlights", highlight);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "No digest has listed the paper \"" + id + "\": expected an arXiv id such as 2505.07608 or cs/0112017");
    }
}
