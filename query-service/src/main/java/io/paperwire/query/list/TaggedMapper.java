package io.paperwire.query.list;

import io.paperwire.event.WireJson;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers with an {@code ETag} made of the answer itself, and without a body to whoever has it already. */
public final class TaggedMapper {
    private static final int BYTES = 12;

    private TaggedMapper() {}

    /** The answer to {@code request}: {@code body} as JSON, or 304. */
    public static Response.ResponseBuilder of(Request request, Object body) {
        byte[] json = WireJson.write(body);
        var tag = new EntityTag(hash(json));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(json, MediaType.APPLICATION_JSON_TYPE) : unchanged).tag(tag);
    }

    private static String hash(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
