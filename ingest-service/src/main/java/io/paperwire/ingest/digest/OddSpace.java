package io.paperwire.ingest.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** White space other than U+0020 in UTF-8, looked for eight bytes at a time: most lines of a digest have none. */
final class OddSpace {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPACES = 0x2020202020202020L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private OddSpace() {}

    /** True if {@code utf8[from, to)} may hold white space that is no U+0020, or a control character. */
    static boolean in(byte[] utf8, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) LONGS.get(utf8, at);
            // the high bit of a byte is set in the difference when the byte is smaller than a space
            boolean allPlain = (((eight - SPACES) | eight) & HIGH_BITS) == 0;
            if (!allPlain && in(utf8, at, at + Long.BYTES, to)) {
                return true;
            }
        }
        return in(utf8, at, to, to);
    }

    private static boolean in(byte[] utf8, int from, int until, int to) {
        for (int i = from; i < until; i++) {
            int b = utf8[i];
            if (b >= 0 ? b < ' ' : startsOdd(utf8, i, to)) {
                return true;
            }
        }
        return false;
    }

    /** True where U+0085, U+00A0, U+1680, U+2000 to U+205F or U+3000 start that {@link Text#isSpace} knows. */
    private static boolean startsOdd(byte[] utf8, int at, int to) {
        int second = at + 1 < to ? utf8[at + 1] & 0xFF : 0;
        int third = at + 2 < to ? utf8[at + 2] & 0xFF : 0;
        return switch (utf8[at] & 0xFF) {
            case 0xC2 -> second == 0x85 || second == 0xA0;
            case 0xE1 -> second == 0x9A && third == 0x80;
            case 0xE2 ->
                second == 0x80
                        ? third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
                        : second == 0x81 && third == 0x9F;
            case 0xE3 -> second == 0x80 && third == 0x80;
            default -> false;
        };
    }
}
