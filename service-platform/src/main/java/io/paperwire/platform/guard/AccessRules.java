package io.paperwire.platform.guard;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every request meets, on loopback too: a page of somebody else's that a reader has open in the browser
 * must not be able to read or write here, neither directly nor by a host name that it points at this machine.
 *
 * @param hosts names, without port, that a {@code Host} header may have; lower case
 * @param origins origins beside our own whose pages may call, such as {@code https://papers.example.org}; {@code *} lets
 *     the pages of any origin read
 * @param key what every write must carry; null when writes need none, which is for loopback only
 */
public record AccessRules(
        Set<String> hosts, Set<String> origins, @Nullable String key) {
    private static final String ANY = "*";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    /** What a browser sends across origins without asking first; see the Fetch standard, CORS-safelisted request-header. */
    private static final Set<String> WITHOUT_PREFLIGHT =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    public AccessRules {
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
    }

    /** Why the request is refused; empty when it may pass. */
    public Optional<ProblemException> refusal(Request request) {
        if (request.host() == null || !hosts.contains(withoutPort(request.host()))) {
            return refuse(
                    ProblemType.HOST_NOT_ALLOWED,
                    "Host is \"%s\": expected one of %s (setting paperwire.hosts)"
                            .formatted(
                                    request.host(),
                                    String.join(", ", hosts.stream().sorted().toList())));
        }
        if (isForeign(request)
                && !origins.contains(request.origin())
                && !(origins.contains(ANY) && READS.contains(request.method()))) {
            return refuse(
                    ProblemType.ORIGIN_NOT_ALLOWED,
                    "Origin is \"%s\": expected the same origin, or one of the setting paperwire.origins"
                            .formatted(request.origin()));
        }
        if (!READS.contains(request.method())) {
            return writeRefusal(request);
        }
        return request.isPrivate() && !request.method().equals("OPTIONS") ? keyRefusal(request) : Optional.empty();
    }

    /**
     * The methods that a page may use here that is not of our own origin, as {@code Access-Control-Allow-Methods} lists
     * them; empty when the request comes from no such page. Only for requests that are not refused.
     */
    public Optional<String> methodsForOrigin(Request request) {
        if (request.host() == null || !isForeign(request)) {
            return Optional.empty();
        }
        return Optional.of(
                origins.contains(String.valueOf(request.origin())) ? "GET, HEAD, POST, PATCH, DELETE" : "GET, HEAD");
    }

    private static boolean isForeign(Request request) {
        return request.origin() != null && !isOwn(request.origin(), String.valueOf(request.host()));
    }

    private Optional<ProblemException> writeRefusal(Request request) {
        String type = request.contentType() == null ? "" : mediaType(request.contentType());
        if (WITHOUT_PREFLIGHT.contains(type) || (type.isEmpty() && request.hasBody())) {
            return refuse(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is \"%s\": expected text/markdown, application/json or application/octet-stream"
                            .formatted(type));
        }
        return keyRefusal(request);
    }

    private Optional<ProblemException> keyRefusal(Request request) {
        if (key != null && !sameKey(key, request.key())) {
            return refuse(
                    ProblemType.KEY_REQUIRED,
                    "This needs the key of the setting paperwire.api-key: expected \"Authorization: Bearer <key>\""
                            + " or \"X-API-Key: <key>\"");
        }
        return Optional.empty();
    }

    private static boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.toLowerCase(Locale.ROOT);
    }

    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** Compares in a time that tells nothing about where the two differ. */
    private static boolean sameKey(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<ProblemException> refuse(ProblemType type, String detail) {
        return Optional.of(new ProblemException(type, detail));
    }

    /**
     * What the rules look at.
     *
     * @param isPrivate whether reading needs the key too
     * @param key from {@code Authorization: Bearer} or {@code X-API-Key}
     */
    public record Request(
            String method,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String contentType,
            boolean hasBody,
            boolean isPrivate,
            @Nullable String key) {}
}
