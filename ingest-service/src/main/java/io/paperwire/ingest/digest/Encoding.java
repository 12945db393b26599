package io.paperwire.ingest.digest;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a digest's first bytes say that it is encoded: UTF-8 unless a byte order mark or unmarked UTF-16 is seen. */
record Encoding(Charset charset, int markLength) {
    /** As many bytes as {@link #of} looks at. */
    static final int MARK_LIMIT = 4;

    /** A decoder that puts {@link Characters#UNDECODABLE} for what the encoding does not allow. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(Characters.UNDECODABLE));
    }

    static Encoding of(byte[] first) {
        int[] b = new int[4];
        for (int i = 0; i < 4; i++) {
            b[i] = i < first.length ? first[i] & 0xFF : -1;
        }
        if (b[0] == 0xFF && b[1] == 0xFE) {
            return b[2] == 0 && b[3] == 0
                    ? new Encoding(Charset.forName("UTF-32LE"), 4)
                    : new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (b[0] == 0xFE && b[1] == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        // ASCII in UTF-16 has every other byte zero, which no UTF-8 text has
        if (b[0] > 0 && b[1] == 0 && b[2] > 0 && b[3] == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (b[0] == 0 && b[1] > 0 && b[2] == 0 && b[3] > 0) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(StandardCharsets.UTF_8, 0);
    }
}
