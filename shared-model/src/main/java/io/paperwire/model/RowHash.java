package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of a listing's content: SHA-256, in lower-case hex, of its canonical JSON without {@code line}.
 *
 * <p>Canonical means: UTF-8, properties in alphabetical order, nulls written, no white space. Two listings with the same
 * hash say the same, wherever they stand in their file.
 */
public record RowHash(@JsonValue String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** @throws IllegalArgumentException if {@code hex} is not 64 lower-case hexadecimal digits */
    @JsonCreator
    public RowHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: \"" + hex + "\"");
        }
    }

    public static RowHash of(Listing listing) {
        return new RowHash(sha256(canonicalJson(listing).getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of {@code bytes} in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }

    static String canonicalJson(Listing listing) {
        ObjectNode content = CANONICAL.valueToTree(listing);
        content.remove("line");
        return content.toString();
    }
}
