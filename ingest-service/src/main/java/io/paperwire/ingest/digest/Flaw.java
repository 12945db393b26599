package io.paperwire.ingest.digest;

import io.paperwire.model.Reject;
import org.jspecify.annotations.Nullable;

/** Something in a row's characters that keeps it from being text at all. */
record Flaw(int index, String source, String reason, String expected) {
    private static final int QUOTE_BEFORE = 40;

    /** The first flaw of {@code source}, or null if it is sound. */
    static @Nullable Flaw in(String source) {
        int bytes = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x80) {
                if (c == 0) {
                    return new Flaw(i, source, "NUL character", "text without NUL characters");
                }
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == source.length()
                        || !Character.isLowSurrogate(source.charAt(i + 1))) {
                    return new Flaw(i, source, "lone surrogate", "whole Unicode characters");
                }
                i++;
                bytes += 4;
            } else if (c == Characters.UNDECODABLE) {
                return new Flaw(
                        i,
                        source,
                        "bytes that are not UTF-8, perhaps Latin-1 (ISO 8859-1) or Windows-1252",
                        "the file saved as UTF-8");
            } else {
                bytes += 3;
            }
        }
        if (bytes > Rows.TEXT_LIMIT) {
            return new Flaw(0, source, "row longer than 256 KiB", "a row of at most 256 KiB");
        }
        return null;
    }

    /** The reject of a row that starts at {@code firstLine}. */
    Reject at(int firstLine) {
        int line = firstLine;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int from = Math.max(lineStart, index - QUOTE_BEFORE);
        return new Reject(
                line,
                source.codePointCount(lineStart, index) + 1,
                reason,
                printable(source.substring(from, Math.min(source.length(), from + Reject.QUOTE_LIMIT * 2))),
                expected);
    }

    /** {@code text} as a report can show it on one line: no control characters, no broken ones, not much of it. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length() && out.length() <= Reject.QUOTE_LIMIT * 2; i++) {
            char c = text.charAt(i);
            boolean blank = Text.isSpace(c);
            if (blank) {
                if (!space && !out.isEmpty()) {
                    out.append(' ');
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(Character.isISOControl(c) || Character.isSurrogate(c) || c >= 0xFFFE ? '\uFFFD' : c);
            }
            space = blank;
        }
        return out.toString().stripTrailing();
    }
}
