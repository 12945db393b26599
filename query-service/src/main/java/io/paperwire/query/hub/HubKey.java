package io.paperwire.query.hub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys that look as Hugging Face's do. They name a thing by what it is, so that they stay the same. */
final class HubKey {
    private static final int BYTES = 12;

    private HubKey() {}

    /** 24 hexadecimal digits. */
    static String of(String thing) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(thing.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
