package io.paperwire.query.problem;

import io.paperwire.event.WireJson;
import io.paperwire.platform.problem.Problem;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers a route with a problem, in the same words and headers as a resource would. */
public final class RouteProblemMapper {
    /** Seconds after which asking again makes sense. */
    private static final String RETRY_AFTER = "5";

    private RouteProblemMapper() {}

    /** Ends the response; does nothing when it has ended or the client is gone. */
    public static void answer(RoutingContext context, ProblemException exception) {
        var response = context.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        Problem problem = exception.problem(context.normalizedPath());
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (exception.type() == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (exception.type() == ProblemType.METHOD_NOT_ALLOWED) {
            response.putHeader(HttpHeaders.ALLOW, "GET");
        }
        response.end(Buffer.buffer(WireJson.write(problem)));
    }
}
