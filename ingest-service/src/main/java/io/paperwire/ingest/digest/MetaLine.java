package io.paperwire.ingest.digest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line below a paper's heading that says something about the paper and is not its abstract. */
final class MetaLine {
    private static final Set<String> LABELS = Set.of(
            "authors",
            "author",
            "by",
            "作者",
            "paper",
            "paper link",
            "link",
            "links",
            "url",
            "pdf",
            "arxiv",
            "arxiv id",
            "arxiv link",
            "arxiv url",
            "paper id",
            "id",
            "doi",
            "code",
            "github",
            "repo",
            "repository",
            "project",
            "project page",
            "website",
            "demo",
            "source",
            "tags",
            "tag",
            "categories",
            "category",
            "primary category",
            "subjects",
            "subject",
            "published",
            "publish date",
            "published on",
            "publication date",
            "submitted",
            "date",
            "updated",
            "venue",
            "comments",
            "comment",
            "keywords",
            "score",
            "relevance",
            "matched",
            "type",
            "rank",
            "upvotes",
            "votes",
            "likes",
            "stars",
            "institution",
            "institutions",
            "affiliation",
            "affiliations",
            "organization",
            "日期",
            "发布日期",
            "发布时间",
            "链接",
            "论文链接",
            "代码",
            "关键词",
            "分类",
            "类别",
            "机构");
    private static final Set<String> ABSTRACTS = Set.of("abstract", "summary", "tl;dr", "tldr", "摘要", "总结", "简介");

    /** What links of a paper are called that stand below its heading. */
    private static final String[] LINKS = {"[arxiv", "[paper", "[pdf", "[abs", "[link", "[code", "[html", "[hugging"};

    /** Longest label. */
    private static final int LABEL_LIMIT = 24;

    private MetaLine() {}

    /** True for links, a labelled line, and names in bold before links. */
    static boolean is(String text) {
        String label = label(text);
        if (label != null) {
            return LABELS.contains(label);
        }
        return text.isEmpty() || links(text).id() != null;
    }

    /** True for a labelled line or one that starts with a link called what links of a paper are called. */
    static boolean isLabelled(String text) {
        String line = Text.clean(text);
        String label = label(line);
        return label != null ? LABELS.contains(label) : linkAt(line.toLowerCase(Locale.ROOT)) == 0;
    }

    /** True for a line of names, marked or plain, perhaps with other things behind a dot or a bar. */
    static boolean isNames(String line) {
        if (line.startsWith("*") || line.startsWith("_")) {
            return true;
        }
        int end = line.length();
        for (String separator : new String[] {" · ", " | ", " • ", " — "}) {
            int at = line.indexOf(separator);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String names = line.substring(0, end);
        if (names.isEmpty() || !Character.isLetter(names.charAt(0)) || names.length() > 2000 || label(line) != null) {
            return false;
        }
        String bare = names.endsWith(".") && !names.endsWith("al.") ? "" : names;
        List<String> parts = Inline.authors(bare);
        for (String part : parts) {
            int words = part.split(" ").length;
            if (words > 5 || part.contains("://") || (words == 1 && parts.size() == 1)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    /** The links of a line that is no sentence: an abstract may link other papers. */
    static PaperLinks links(String text) {
        String line = Text.clean(text);
        String label = label(line);
        if (label != null && !LABELS.contains(label)) {
            return PaperLinks.NONE;
        }
        PaperLinks links = PaperLinks.in(line);
        if (label != null && links.id() == null && (label.endsWith("id") || label.equals("arxiv"))) {
            return new PaperLinks(PaperLinks.bare(Inline.title(behindLabel(line))), null);
        }
        return label == null && isSentence(line) ? PaperLinks.NONE : links;
    }

    private static boolean isSentence(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http") || lower.startsWith("arxiv")) {
            return false;
        }
        return linkAt(lower) < 0;
    }

    /** Where a link stands that is called what links of a paper are called, or -1. */
    private static int linkAt(String lower) {
        for (String link : LINKS) {
            int at = lower.indexOf(link);
            if (at >= 0 && lower.startsWith("](", lower.indexOf(']', at))) {
                return at;
            }
        }
        return -1;
    }

    /** The text behind {@code label:} if {@code line} starts with one of these labels, else null. */
    static @Nullable String value(String line, String... labels) {
        String label = label(line);
        return label != null && List.of(labels).contains(label) ? behindLabel(line) : null;
    }

    /** {@code text} without a label that says that it is the abstract. */
    static String withoutAbstractLabel(String text) {
        String label = label(text);
        return label != null && ABSTRACTS.contains(label) ? Text.clean(behindLabel(text)) : text;
    }

    /** True for the words of a heading or a label above the abstract. */
    static boolean namesAbstract(String words) {
        String bare = words.toLowerCase(Locale.ROOT);
        int from = 0;
        int to = bare.length();
        while (from < to && !Character.isLetter(bare.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(bare.charAt(to - 1))) {
            to--;
        }
        return ABSTRACTS.contains(bare.substring(from, to));
    }

    /** What stands before the first colon, in lower case without marks; null if that is no label. */
    private static @Nullable String label(String line) {
        int start = labelStart(line);
        int colon = colon(line, start);
        if (colon < 0) {
            return null;
        }
        int end = colon;
        while (end > start && (Text.isSpace(line.charAt(end - 1)) || "*_`".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String behindLabel(String line) {
        int at = colon(line, labelStart(line)) + 1;
        while (at < line.length() && (Text.isSpace(line.charAt(at)) || "*_".indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return line.substring(at);
    }

    private static int labelStart(String line) {
        int at = Text.skipSpace(line, 0);
        at += ListMarker.length(line, at);
        while (at < line.length()
                && !Character.isLetterOrDigit(line.charAt(at))
                && "[<$>".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int colon(String line, int start) {
        for (int i = start; i < line.length() && i - start <= LABEL_LIMIT; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：') {
                return i > start && !line.startsWith("//", i + 1) ? i : -1;
            }
            if (c == '[' || c == '(' || c == '.' || c == ',') {
                return -1;
            }
        }
        return -1;
    }
}
