package io.paperwire.query.export;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Leads a request for papers or leaderboards in another form than ours to where that form is written: by a suffix, or by
 * {@code Accept} where a form of ours is not accepted before it.
 */
public final class FormatFilter {
    static final String EXPORTS = "/api/v1/exports";

    private static final Pattern PAPERS = Pattern.compile("/api/v1/papers(?:/(.+?))?(?:\\.([a-z]+))?");
    private static final Pattern BOARDS = Pattern.compile("/api/v1/boards(?:/([^/]+?))?(?:\\.(eee\\.json|[a-z]+))?");

    @ServerRequestFilter(preMatching = true)
    public void lead(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return;
        }
        URI uri = request.getUriInfo().getRequestUri();
        target(uri.getRawPath(), accepted(request)).ifPresent(path -> {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(path)
                    .build());
            // A suffix says what is wanted, whatever a browser accepts beside it.
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        });
    }

    /** Where the request belongs; empty when it is right where it is. */
    static Optional<String> target(String path, @Nullable String accepted) {
        Matcher papers = PAPERS.matcher(path);
        if (papers.matches()) {
            Optional<PaperFormat> format = papers.group(2) == null
                    ? Optional.ofNullable(accepted).flatMap(PaperFormat::ofMediaType)
                    : PaperFormat.ofSuffix(papers.group(2));
            return format.map(
                    f -> EXPORTS + "/papers/" + f.suffix() + (papers.group(1) == null ? "" : "/" + papers.group(1)));
        }
        Matcher boards = BOARDS.matcher(path);
        if (boards.matches()) {
            Optional<BoardFormat> format = boards.group(2) == null
                    ? Optional.ofNullable(accepted).flatMap(BoardFormat::ofMediaType)
                    : BoardFormat.ofSuffix(boards.group(2));
            return format.map(
                    f -> EXPORTS + "/boards/" + f.suffix() + (boards.group(1) == null ? "" : "/" + boards.group(1)));
        }
        return Optional.empty();
    }

    /** The first type of {@code Accept} by its weight; null when JSON or anything at all comes first. */
    private static @Nullable String accepted(ContainerRequestContext request) {
        for (MediaType type : request.getAcceptableMediaTypes()) {
            String name = type.getType() + "/" + type.getSubtype();
            if (type.isWildcardType() || type.isWildcardSubtype() || name.equals(MediaType.APPLICATION_JSON)) {
                return null;
            }
            if (PaperFormat.ofMediaType(name).isPresent()
                    || BoardFormat.ofMediaType(name).isPresent()) {
                return name;
            }
        }
        return null;
    }
}
