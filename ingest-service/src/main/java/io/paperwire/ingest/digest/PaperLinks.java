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
    private static final String[] BEFORE_ID = {
        "abs/", "pdf/", "html/", "papers/", "arxiv:", "arxiv.", "arxiv/", "overview/", "format/", "org/"
    };

    /** Names, one of which stands in every link to arXiv or a mirror of it. */
    private static final String[] ARXIV = {"arxiv", "ar5iv", "alphaxiv"};

    static PaperLinks in(String text) {
        ArxivId arxiv = null;
        ArxivId huggingFace = null;
        Marks marks = new Marks(text);
        for (int i = marks.next(0); i >= 0 && (arxiv == null || huggingFace == null); i = marks.next(i + 1)) {
            int end = idEnd(text, i + 1);
            if (end < 0 || !afterPrefix(text, i + 1)) {
                continue;
            }
            ArxivId id = new ArxivId(text.substring(i + 1, end));
            if (endsWith(text, i + 1, "papers/")) {
                if (huggingFace == null && (contains(text, i, "huggingface.co") || contains(text, i, "hf.co"))) {
                    huggingFace = id;
                }
            } else if (arxiv == null && (text.charAt(i) == ':' || isArxiv(text, i))) {
                arxiv = id;
            }
            i = end - 1;
        }
        return arxiv == null && huggingFace == null
                ? NONE
                : new PaperLinks(arxiv == null ? huggingFace : arxiv, huggingFace);
    }

    /** The places right before which a prefix of an id may end, in order; each kind is searched for only once. */
    private static final class Marks {
        private final String text;
        private int slash = -1;
        private int colon = -1;
        private int point = -1;

        Marks(String text) {
            this.text = text;
        }

        int next(int from) {
            slash = slash < from ? orEnd(text.indexOf('/', from)) : slash;
            colon = colon < from ? orEnd(text.indexOf(':', from)) : colon;
            if (point < from) {
                // arXiv.2505.07608, as DOIs have it; other points are too many to look at
                int name = text.indexOf("iv.", Math.max(0, from - 2));
                point = name < 0 ? text.length() : name + 2;
            }
            int next = Math.min(slash, Math.min(colon, point));
            return next >= text.length() - 1 ? -1 : next;
        }

        private int orEnd(int index) {
            return index < 0 ? text.length() : index;
        }
    }

    private static boolean isArxiv(String text, int end) {
        for (String name : ARXIV) {
            if (contains(text, end, name)) {
                return true;
            }
        }
        return false;
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
        int end = ArxivId.end(text, at);
        if (end < 0) {
            return -1;
        }
        int after = versionEnd(text, end);
        return after < text.length() && isWordCharacter(text.charAt(after)) ? -1 : end;
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
        // every prefix ends in a sign, so that one look rules most of them out
        return end >= suffix.length()
                && text.charAt(end - 1) == suffix.charAt(suffix.length() - 1)
                && text.regionMatches(true, end - suffix.length(), suffix, 0, suffix.length());
    }

    /** True if {@code part} stands in the run of link characters that ends before {@code end}. */
    private static boolean contains(String text, int end, String part) {
        char first = part.charAt(0);
        int start = end;
        while (start > 0 && end - start < 80 && isLinkCharacter(text.charAt(start - 1))) {
            start--;
        }
        for (int i = start; i + part.length() <= end; i++) {
            if ((text.charAt(i) | 0x20) == first && text.regionMatches(true, i, part, 0, part.length())) {
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

    /** The end of a run of at most {@code limit} digits. */
    private static int digits(String text, int at, int limit) {
        int end = at;
        while (end < text.length() && end - at < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
