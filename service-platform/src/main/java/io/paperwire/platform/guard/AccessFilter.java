package io.paperwire.platform.guard;

import io.paperwire.event.WireJson;
import io.paperwire.platform.guard.AccessRules.Request;
import io.paperwire.platform.problem.Problem;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts {@link AccessRules} in front of everything that a service serves, pages and streams included. */
@ApplicationScoped
public class AccessFilter {
    /** Before every other filter and route. */
    private static final int FIRST = 1_000;

    private static final String BEARER = "Bearer ";
    /** Below this path reading needs the key too: the addresses of webhooks are secrets of their receivers. */
    public static final String PRIVATE = "/api/v1/webhooks";

    private static final int NO_CONTENT = 204;
    /** Headers of answers that a page of another origin may read. */
    private static final String EXPOSED =
            "ETag, Last-Modified, Link, Location, Paperwire-After, Paperwire-Reset, Retry-After";
    /** Headers of requests that such a page may send. */
    private static final String SENT =
            "Authorization, Content-Type, If-Match, If-None-Match, If-Modified-Since, Last-Event-ID, X-API-Key";

    private final AccessRules rules;
    private final String address;

    public AccessFilter(
            @ConfigProperty(name = "paperwire.hosts", defaultValue = "localhost,127.0.0.1,[::1]") List<String> hosts,
            @ConfigProperty(name = "paperwire.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "paperwire.api-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "127.0.0.1") String address) {
        this.rules = new AccessRules(new HashSet<>(hosts), new HashSet<>(origins.orElse(List.of())), key.orElse(null));
        this.address = address;
    }

    void start(@Observes StartupEvent event) {
        if (rules.key() == null && !isLoopback(address)) {
            throw new IllegalStateException("Bound to " + address + ", which others can reach, without a key: set"
                    + " paperwire.api-key (environment PAPERWIRE_API_KEY), or bind to 127.0.0.1 (quarkus.http.host)");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        // Probes of a container platform come by address; health tells nothing that needs guarding.
        if (context.normalizedPath().startsWith("/q/health")) {
            context.next();
            return;
        }
        Request request = read(context.request(), context.normalizedPath().startsWith(PRIVATE));
        Optional<ProblemException> refusal = rules.refusal(request);
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        Optional<String> methods = rules.methodsForOrigin(request);
        methods.ifPresent(any -> share(context.response(), String.valueOf(request.origin())));
        if (methods.isPresent() && isPreflight(context.request())) {
            allow(context.response(), methods.get());
        } else {
            context.next();
        }
    }

    /** Lets the page see the answer: a browser keeps it from the page otherwise. */
    private static void share(HttpServerResponse response, String origin) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.VARY, "Origin")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void allow(HttpServerResponse response, String methods) {
        response.setStatusCode(NO_CONTENT)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        var unused = response.end();
    }

    private static Request read(HttpServerRequest request, boolean isPrivate) {
        return new Request(
                request.method().name(),
                request.authority() == null ? null : request.authority().toString(),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                hasBody(request),
                isPrivate,
                key(request));
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || (length != null && !length.equals("0"));
    }

    private static @Nullable String key(HttpServerRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : request.getHeader("X-API-Key");
    }

    private static void refuse(RoutingContext context, ProblemException refusal) {
        Problem problem = refusal.problem(context.normalizedPath());
        var response = context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (refusal.type() == ProblemType.KEY_REQUIRED) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        // The body, if there is one, is not wanted: the connection ends rather than read it.
        response.putHeader("Connection", "close").end(Buffer.buffer(WireJson.write(problem)));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
