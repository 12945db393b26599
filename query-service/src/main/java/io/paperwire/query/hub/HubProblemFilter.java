package io.paperwire.query.hub;

import io.paperwire.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells a problem as Hugging Face does, where its programs ask: in the body, and once more in the headers they read first. */
public final class HubProblemFilter {

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (response.getEntity() instanceof Problem problem
                && (path.equals("/api/daily_papers") || path.startsWith("/api/papers/"))) {
            response.setEntity(new HubProblem(problem.detail()), null, MediaType.APPLICATION_JSON_TYPE);
            String type = problem.type();
            response.getHeaders().putSingle("X-Error-Code", type.substring(type.lastIndexOf(':') + 1));
            response.getHeaders().putSingle("X-Error-Message", headerValue(problem.detail()));
        }
    }

    /** Header values are visible ASCII; anything else in the detail came from the caller. */
    static String headerValue(String detail) {
        return detail.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
