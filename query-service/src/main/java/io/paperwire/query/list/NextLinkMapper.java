package io.paperwire.query.list;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Puts {@code Link: rel="next"} on the answer of a list. */
public final class NextLinkMapper {
    private NextLinkMapper() {}

    /** Adds the address of this request with {@code next} as its cursor; relative, so that it holds behind a proxy too. */
    public static Response.ResponseBuilder on(Response.ResponseBuilder answer, UriInfo uri, Optional<String> next) {
        next.map(cursor -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", cursor)
                        .build())
                .map(URI::getRawQuery)
                .ifPresent(query -> answer.header(
                        "Link", "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\""));
        return answer;
    }
}
