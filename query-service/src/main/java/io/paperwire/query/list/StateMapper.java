package io.paperwire.query.list;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Answers from the index with an {@code ETag}. What is answered follows from the request and the state of the index alone,
 * so that the tag is known before anything is looked for, and is the same on every instance.
 */
public final class StateMapper {
    private static final int BYTES = 12;

    private StateMapper() {}

    /** The tag of the answer to the request at {@code uri} in a state of the index. */
    public static EntityTag tag(String version, UriInfo uri) {
        String request =
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((version + "\n" + request).getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The answer to who has what {@code tag} stands for already. */
    public static Optional<Response> unchanged(Request request, EntityTag tag) {
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .map(answer -> answer.tag(tag).build());
    }

    /** The answer with its tag, unless it is partial: another time it may be whole. */
    public static Response.ResponseBuilder answer(Object json, EntityTag tag, boolean partial) {
        var answer = Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        // Stored by whoever likes to, but asked about before it is shown again.
        return partial
                ? answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                : answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
