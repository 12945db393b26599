package io.paperwire.ingest.digest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a whole file is no digest, told from its first characters. */
record Refusal(String reason, String expected) {
    static final String DIGEST_EXPECTED =
            "a Markdown table with a title column, a dated list or headings of papers, or daily-papers JSON";

    /** An error that a server wrote as plain text is shorter than this. */
    private static final int ERROR_PAGE = 400;

    /** Characters looked at. */
    static final int OPENING = 1024;

    /** What {@code opening} says the file is instead of a digest, or null if it may be one. */
    static @Nullable Refusal of(String opening) {
        int text = Text.skipSpace(opening, 0);
        String start = opening.substring(text, Math.min(opening.length(), text + ERROR_PAGE))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.isEmpty() && opening.length() < OPENING) {
            return new Refusal("empty file", DIGEST_EXPECTED);
        }
        String format = magic(opening);
        if (format != null) {
            return new Refusal("a " + format + " file, not text", DIGEST_EXPECTED);
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return new Refusal(
                    "an HTML page, not a digest", "the digest itself, not the page that shows or refuses it");
        }
        if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
            return new Refusal("an XML document, not a digest", DIGEST_EXPECTED);
        }
        if (opening.length() < ERROR_PAGE && isHttpError(start)) {
            return new Refusal("an HTTP error saved as a file", "the digest itself, downloaded again");
        }
        return isBinary(opening) ? new Refusal("binary data, not text", DIGEST_EXPECTED) : null;
    }

    private static @Nullable String magic(String opening) {
        if (opening.startsWith("%PDF-")) {
            return "PDF";
        }
        if (opening.startsWith("PK\u0003\u0004")) {
            return "ZIP";
        }
        if (opening.startsWith("\u001F" + Characters.UNDECODABLE + "\b")) {
            return "gzip";
        }
        return opening.startsWith(Characters.UNDECODABLE + "PNG") ? "PNG" : null;
    }

    private static boolean isHttpError(String start) {
        return start.startsWith("404: not found")
                || start.startsWith("404 not found")
                || start.equals("not found")
                || start.startsWith("429: too many requests")
                || start.startsWith("too many requests")
                || start.startsWith("502 bad gateway")
                || start.startsWith("503 service unavailable")
                || start.startsWith("500 internal server error")
                || start.startsWith("internal server error")
                || start.startsWith("403 forbidden")
                || start.startsWith("403: forbidden")
                || start.startsWith("rate limit exceeded")
                || start.startsWith("access denied");
    }

    /** True if a tenth of the characters are ones that text does not have. */
    private static boolean isBinary(String opening) {
        int odd = 0;
        for (int i = 0; i < opening.length(); i++) {
            char c = opening.charAt(i);
            if (c == Characters.UNDECODABLE || (c < ' ' && !Text.isSpace(c) && c != '\u001B')) {
                odd++;
            }
        }
        return odd * 10 > opening.length();
    }
}
