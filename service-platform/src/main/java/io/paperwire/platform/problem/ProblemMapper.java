package io.paperwire.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into a problem detail. What is not foreseen is a 500 with an id and no detail. */
public final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return answer(e.problem(uri.getPath()));
    }

    @ServerExceptionMapper
    public Response violation(ConstraintViolationException e, UriInfo uri) {
        ConstraintViolation<?> first = e.getConstraintViolations().stream()
                .min((a, b) -> name(a).compareTo(name(b)))
                .orElseThrow(() -> new IllegalStateException("a violation without violations", e));
        return answer(ProblemException.invalidParameter(
                        name(first), String.valueOf(first.getInvalidValue()), first.getMessage())
                .problem(uri.getPath()));
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, UriInfo uri) {
        var location = e.getLocation();
        String where = location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return answer(Problem.of(
                ProblemType.INVALID_BODY,
                "not the JSON expected" + where + ": " + e.getOriginalMessage(),
                uri.getPath()));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem, uri);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(e, uri);
        }
        // A parameter that cannot be converted arrives as 404 with the conversion's failure as cause.
        ProblemType type = e instanceof NotFoundException && e.getCause() != null
                ? ProblemType.INVALID_PARAMETER
                : Arrays.stream(ProblemType.values())
                        .filter(t -> t.status() == status && t != ProblemType.UNKNOWN_PARAMETER)
                        .findFirst()
                        .orElse(ProblemType.INVALID_BODY);
        Response answer = answer(Problem.of(type, detail(type, uri), uri.getPath()));
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    @ServerExceptionMapper(BlockingOperationNotAllowedException.class)
    public Response blocked(BlockingOperationNotAllowedException e, UriInfo uri) {
        return unforeseen(e, uri);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable e, UriInfo uri) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed: path=%s errorId=%s", uri.getPath(), id);
        return answer(Problem.of(ProblemType.INTERNAL, "The error is in the log under " + id, uri.getPath())
                .loggedAs(id));
    }

    private static Response answer(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            response.header("Retry-After", "5");
        }
        if (problem.status() == ProblemType.KEY_REQUIRED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    private static String detail(ProblemType type, UriInfo uri) {
        return switch (type) {
            case NOT_FOUND -> "Nothing is at " + uri.getPath() + ": the operations are listed at /q/openapi";
            case METHOD_NOT_ALLOWED -> "This method is not among those of " + uri.getPath() + ": see /q/openapi";
            case NOT_ACCEPTABLE -> uri.getPath() + " comes in none of the forms that Accept asks for: see /q/openapi";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The content type of the body is not taken at " + uri.getPath() + ": see /q/openapi";
            default -> type.title();
        };
    }

    private static String name(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = String.valueOf(node.getName());
        }
        return last;
    }
}
