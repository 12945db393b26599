package io.paperwire.query.page;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.paper.PaperRepository;
import io.paperwire.query.paper.PaperRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of a paper. */
@Path("/papers")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Blocking
public class PaperPageResource {
    private final PaperRepository papers;
    private final CountRepository counts;

    public PaperPageResource(PaperRepository papers, CountRepository counts) {
        this.papers = papers;
        this.counts = counts;
    }

    @GET
    @Path("{id: [^/]+(/[0-9]{7}(v[0-9]+)?)?}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id) {
        PaperRow row = ArxivId.parse(id)
                .flatMap(papers::find)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No digest has listed the paper \"" + id
                                + "\": expected an arXiv id such as 2505.07608 or cs/0112017"));
        return PageMapper.html(Templates.paper(PaperView.of(PageMapper.paper(row)), counts.places(row.id())));
    }

    /** The template below {@code templates/PaperPageResource}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance paper(PaperView paper, List<BoardPlace> places);
    }
}
