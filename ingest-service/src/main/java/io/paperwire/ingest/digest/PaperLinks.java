package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;
import org.jspecify.annotations.Nullable;

/**
 * The arXiv ids that a piece of text links: arXiv's own pages, their mirrors, and Hugging Face paper pages.
 *
 * @param id the first paper linked on arXiv or a mirror, else the first linked on Hugging Face; null without any
 * @param huggingFaceId the first paper linked on Hugging Face
 */
record PaperLinks(@Nullable ArxivId id, @Nullable ArxivId huggingFaceId) {
    static final PaperLinks NONE = new PaperLinks(null, null);

    /** Path segments and prefixes that come right before an id. */
    private static final String[] BEFORE_ID = {"abs/", "pdf/", "html/", "papers/", "arxiv:", "arxiv.", "format/", "org/"
    };

    static PaperLinks in(String text) {
        ArxivId arxiv = null;
        ArxivId huggingFace = null;
        for (int i = 0; i < text.length() && (arxiv == null || huggingFace == null); i++) {
            char c = text.charAt(i);
            if ((c != '/' && c != ':' && c != '.') || i + 1 == text.length()) {
                continue;
            }
            int end = idEnd(text, i + 1);
            if (end < 0 || !afterPrefix(text, i + 1)) {
                continue;
            }
            ArxivId id = new ArxivId(text.substring(i + 1, end));
            if (endsWith(text, i + 1, "papers/")) {
                if (huggingFace == null && (contains(text, i, "huggingface.co") || contains(text, i, "hf.co"))) {
                    huggingFace = id;
                }
            } else if (arxiv == null && (c == ':' || contains(text, i, "arxiv") || contains(text, i, "ar5iv"))) {
                arxiv = id;
            }
            i = end - 1;
        }
        return new PaperLinks(arxiv == null ? huggingFace : arxiv, huggingFace);
    }

    /** The id that {@code text} is, with or without version and {@code arXiv:}, or null. */
    static @Nullable ArxivId bare(String text) {
        String id =
                text.regionMatches(true, 0, "arxiv:", 0, 6) ? text.substring(6).strip() : text;
        int end = idEnd(id, 0);
        return end >= 0 && versionEnd(id, end) == id.length() ? new ArxivId(id.substring(0, end)) : null;
    }

    PaperLinks or(PaperLinks other) {
        return new PaperLinks(id == null ? other.id : id, huggingFaceId == null ? other.huggingFaceId : huggingFaceId);
    }

    /** Where the id that starts at {@code at} ends, without its version, or -1 if none starts there. */
    private static int idEnd(String text, int at) {
        int end = newStyleEnd(text, at);
        if (end < 0) {
            end = oldStyleEnd(text, at);
        }
        if (end < 0) {
            return -1;
        }
        int after = versionEnd(text, end);
        return after < text.length() && isWordCharacter(text.charAt(after)) ? -1 : end;
    }

    private static int newStyleEnd(String text, int at) {
        int end = digits(text, at, 4);
        if (end - at != 4 || end >= text.length() || text.charAt(end) != '.') {
            return -1;
        }
        int year = number(text, at);
        int month = number(text, at + 2);
        int numberEnd = digits(text, end + 1, 6);
        // As ArxivId: the form began in 2007 with four digits behind the point, five since 2015.
        int length = year >= 15 ? 5 : 4;
        return year >= 7 && month >= 1 && month <= 12 && numberEnd - end - 1 == length ? numberEnd : -1;
    }

    /** The two digits at {@code at}. */
    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** {@code cs/0112017} or {@code math.GT/0309136}. */
    private static int oldStyleEnd(String text, int at) {
        int slash = at;
        while (slash < text.length() && slash - at < 16 && isArchiveCharacter(text.charAt(slash))) {
            slash++;
        }
        if (slash - at < 2 || text.charAt(at) == '-') {
            return -1;
        }
        if (slash + 2 < text.length()
                && text.charAt(slash) == '.'
                && isUpper(text.charAt(slash + 1))
                && isUpper(text.charAt(slash + 2))) {
            slash += 3;
        }
        if (slash >= text.length() || text.charAt(slash) != '/') {
            return -1;
        }
        int end = digits(text, slash + 1, 8);
        return end - slash - 1 == 7 ? end : -1;
    }

    private static int versionEnd(String text, int at) {
        if (at < text.length() && (text.charAt(at) == 'v' || text.charAt(at) == 'V')) {
            int end = digits(text, at + 1, 3);
            return end > at + 1 ? end : at;
        }
        return at;
    }

    private static boolean afterPrefix(String text, int at) {
        for (String prefix : BEFORE_ID) {
            if (endsWith(text, at, prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(String text, int end, String suffix) {
        return end >= suffix.length() && text.regionMatches(true, end - suffix.length(), suffix, 0, suffix.length());
    }

    /** True if {@code part} stands in the run of link characters that ends before {@code end}. */
    private static boolean contains(String text, int end, String part) {
        int start = end;
        while (start > 0 && end - start < 80 && isLinkCharacter(text.charAt(start - 1))) {
            start--;
        }
        for (int i = start; i + part.length() <= end; i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLinkCharacter(char c) {
        return c > ' ' && c != '(' && c != ')' && c != '[' && c != ']' && c != '<' && c != '>' && c != '"' && c != '|';
    }

    private static boolean isWordCharacter(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isArchiveCharacter(char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** The end of a run of at most {@code limit} digits. */
    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < text.length() && end - at < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
