package io.paperwire.query.page;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.digest.DigestCursor;
import io.paperwire.query.digest.DigestRepository;
import io.paperwire.query.digest.DigestSource;
import io.paperwire.query.digest.DigestView;
import io.paperwire.query.feed.FeedLog;
import io.paperwire.query.feed.FeedPlace;
import io.paperwire.query.list.ListPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages of what arrived: {@code /pipeline}, and one of each digest. */
@Path("/pipeline")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class PipelineResource {
    private static final int DIGESTS = 40;
    private static final int LETTERS = 50;

    private final DigestRepository digests;
    private final PipelineRepository pipeline;
    private final FeedLog feed;

    public PipelineResource(DigestRepository digests, PipelineRepository pipeline, FeedLog feed) {
        this.digests = digests;
        this.pipeline = pipeline;
        this.feed = feed;
    }

    @GET
    @Operation(hidden = true)
    public Response all(
            @QueryParam("source") @Size(max = 255, message = "at most 255 characters") @Nullable String source,
            @QueryParam("cursor") @Size(max = 600, message = "the end of a page of digests") @Nullable String cursor) {
        String after = feed.state().map(FeedPlace::end).orElse("");
        ListPage<DigestView> page = ListPage.cut(
                digests.page(source, after(cursor), DIGESTS + 1),
                DIGESTS,
                digest -> digest.cursor().toString());
        List<DigestSource> sources = digests.sources(null);
        return PageMapper.html(Templates.pipeline(new PipelinePage(
                source == null ? "" : source,
                sources.stream().map(SourceLine::new).toList(),
                page.items().stream().map(DigestBar::of).toList(),
                sources.stream()
                        .filter(one -> source == null || source.equals(one.source()))
                        .mapToLong(DigestSource::digests)
                        .sum(),
                page.next()
                        .map(next -> Address.of("/pipeline")
                                .with("source", source == null ? "" : source)
                                .with("cursor", next)
                                .toString())
                        .orElse(""),
                pipeline.lag(),
                pipeline.deadLetters(LETTERS),
                after)));
    }

    @GET
    @Path("{source}/{name: .+}")
    @Operation(hidden = true)
    public Response one(@PathParam("source") String source, @PathParam("name") String name) {
        List<DigestBar> versions = digests.versions(source + "/" + name).stream()
                .map(DigestBar::of)
                .toList();
        if (versions.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no digest \"" + source + "/" + name + "\"");
        }
        return PageMapper.html(Templates.digest(versions.get(0), versions.subList(1, versions.size())));
    }

    private static @Nullable DigestCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : DigestCursor.parse(cursor)
                        .orElseThrow(() ->
                                ProblemException.invalidParameter("cursor", cursor, "the end of a page of digests"));
    }

    /** The templates below {@code templates/PipelineResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance pipeline(PipelinePage page);

        static native TemplateInstance digest(DigestBar newest, List<DigestBar> earlier);
    }
}
