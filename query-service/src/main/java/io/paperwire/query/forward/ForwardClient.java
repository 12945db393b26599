package io.paperwire.query.forward;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.problem.RouteProblemMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Passes requests on to another service and its answers back, bodies as they stream. */
final class ForwardClient {
    private static final Logger LOG = Logger.getLogger(ForwardClient.class);
    /**
     * What the service gets to see of the caller's headers. Not {@code Origin}: it was judged here, by the name that the
     * caller used, which the service does not know.
     */
    private static final List<String> ASKED =
            List.of("Content-Type", "Content-Length", "Content-Encoding", "Accept", "Authorization", "X-API-Key");

    private static final List<String> ANSWERED =
            List.of("Content-Type", "Content-Length", "Location", "Retry-After", "WWW-Authenticate", "ETag");

    private final HttpClient http;
    private final String service;
    private final String url;

    /**
     * @param service as messages name it
     * @param url where it listens
     */
    ForwardClient(Vertx vertx, String service, String url) {
        this.service = service;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(3))
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Answers {@code context} with what the service answers to the same request, or with a 503 when it cannot be reached. */
    void forward(RoutingContext context) {
        var asked = context.request();
        // Nothing of the body may be lost while the connection is made.
        asked.pause();
        var options = new RequestOptions().setMethod(asked.method()).setAbsoluteURI(url + asked.uri());
        http.request(options)
                .compose(request -> send(context, request))
                .compose(answer -> pass(context, answer))
                .onFailure(failure -> away(context, failure));
    }

    private static Future<HttpClientResponse> send(RoutingContext context, HttpClientRequest request) {
        var asked = context.request();
        for (String name : ASKED) {
            String value = asked.getHeader(name);
            if (value != null) {
                request.putHeader(name, value);
            }
        }
        boolean hasLength = asked.getHeader("Content-Length") != null;
        // HTTP/2 has no Transfer-Encoding: there, a body without a length does not announce itself.
        boolean isOpenEnded = asked.getHeader("Transfer-Encoding") != null
                || (asked.version() == HttpVersion.HTTP_2 && HttpMethod.POST.equals(asked.method()) && !hasLength);
        request.setChunked(isOpenEnded);
        context.response().exceptionHandler(gone -> request.reset());
        return isOpenEnded || hasLength ? request.send(asked) : request.send();
    }

    private static Future<Void> pass(RoutingContext context, HttpClientResponse answer) {
        var response = context.response().setStatusCode(answer.statusCode());
        for (String name : ANSWERED) {
            String value = answer.getHeader(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private void away(RoutingContext context, Throwable failure) {
        LOG.warnf("forward: no answer service=%s url=%s reason=%s", service, url, failure);
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        RouteProblemMapper.answer(
                context,
                new ProblemException(
                        ProblemType.UNAVAILABLE,
                        service + " does not answer, so nothing can be written at present: try again in a few seconds",
                        failure));
    }
}
