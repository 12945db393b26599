package io.paperwire.query.page;

import io.paperwire.platform.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Shows a problem as a page to whoever follows a link in a browser; programs, and all below {@code /api}, get the JSON. */
public final class ProblemPageFilter {

    @ServerResponseFilter
    public void page(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && isForPerson(request.getUriInfo().getPath(), request.getHeaderString(HttpHeaders.ACCEPT))) {
            response.setEntity(Templates.problem(problem).render(), null, MediaType.TEXT_HTML_TYPE);
            response.getHeaders().putSingle("Content-Security-Policy", PageMapper.CONTENT_SECURITY_POLICY);
        }
    }

    /** Browsers name HTML when they open an address; scripts and tools ask for anything. */
    static boolean isForPerson(String path, @Nullable String accept) {
        return !path.startsWith("/api/")
                && accept != null
                && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML);
    }

    /** The template below {@code templates/ProblemPageFilter}, checked when the service is built. */
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** What a person gets to see instead of a problem detail. */
        static native TemplateInstance problem(Problem problem);
    }
}
