package io.paperwire.ingest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A heading a paper: {@code ### 1. [Title](link)}, below it a line with the authors in bold and links, then the abstract
 * as a quote or a paragraph.
 */
final class PaperHeadings implements Dialect {
    /** How far below its heading a paper's links stand at most, in lines that are not blank. */
    private static final int LINKS_REACH = 8;

    @Override
    public String name() {
        return "heading";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        Line line = document.line();
        if (line == null || !RowLines.isHeading(line.text())) {
            return false;
        }
        String title = headingText(line.text());
        boolean numbered = !title.equals(words(line.text()));
        boolean linked = title.startsWith("[")
                && (PaperLinks.in(title).id() != null || (numbered && title.contains("](http") && title.endsWith(")")));
        if (!linked && !isPaper(document, title)) {
            return false;
        }
        document.advance();
        new Paper(line, title).read(document, rows);
        return true;
    }

    /** True for a heading without a link to the paper that has one below it, where authors and links stand. */
    private static boolean isPaper(Document document, String title) {
        boolean whole = title.startsWith("[") && title.endsWith(")");
        if (title.isEmpty() || Dates.find(title) != null) {
            return false;
        }
        int seen = 0;
        for (int i = 1; seen < LINKS_REACH; i++) {
            Line below = document.peek(i);
            if (below == null || startsOtherBlock(below.text(), whole)) {
                return false;
            }
            if (!below.isBlank()) {
                seen++;
                if (PaperLinks.in(below.text()).id() != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A heading, a table row, or a list item that brings a paper of its own. */
    private static boolean startsOtherBlock(String text, boolean whole) {
        int at = Text.skipSpace(text, 0);
        if (RowLines.isHeading(text) || (at < text.length() && text.charAt(at) == '|')) {
            return true;
        }
        int marker = ListMarker.length(text, at);
        // an item may be "- **Link**: ...", but one that starts with a day or with a linked title is another row
        return !whole
                && marker > 0
                && (text.startsWith("[", at + marker)
                        || text.startsWith("**[", at + marker)
                        || (at + marker < text.length() && Character.isDigit(text.charAt(at + marker))));
    }

    /** The heading without its marks and without the paper's number in the digest. */
    private static String headingText(String line) {
        String text = words(line);
        return text.substring(numberEnd(text));
    }

    private static String words(String line) {
        int at = Text.skipSpace(line, 0);
        while (at < line.length() && line.charAt(at) == '#') {
            at++;
        }
        int end = line.length();
        while (end > at && (line.charAt(end - 1) == '#' || Text.isSpace(line.charAt(end - 1)))) {
            end--;
        }
        return Text.clean(line, at, end);
    }

    private static int numberEnd(String text) {
        int at = text.startsWith("#") ? 1 : 0;
        int digits = at;
        while (digits < text.length() && digits - at < 4 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == at) {
            return 0;
        }
        if (digits < text.length() && ".):".indexOf(text.charAt(digits)) >= 0) {
            int end = Text.skipSpace(text, digits + 1);
            return end > digits + 1 || text.startsWith("[", end) ? end : 0;
        }
        return at == 1 || text.startsWith(" [", digits) ? Text.skipSpace(text, digits) : 0;
    }

    /** One paper's heading and the lines below it. */
    private static final class Paper {
        private final Line first;
        private final String title;
        private final StringBuilder source;
        private final List<String> meta = new ArrayList<>();
        private final StringBuilder quote = new StringBuilder();
        private final StringBuilder prose = new StringBuilder();
        private boolean cut;

        Paper(Line first, String title) {
            this.first = first;
            this.title = title;
            source = new StringBuilder(first.text());
            cut = first.cut();
        }

        void read(Document document, Rows rows) {
            boolean blankSeen = false;
            boolean ended = false;
            for (Line line = document.line(); line != null && !ended; line = document.line()) {
                String text = line.text();
                if (RowLines.isHeading(text) || Cells.opens(text)) {
                    break;
                }
                ended = isRule(text);
                if (!ended) {
                    blankSeen = take(line, blankSeen);
                }
                document.advance();
            }
            if (cut || source.length() > Rows.TEXT_LIMIT) {
                rows.reject(
                        first.number(), 1, "row longer than 256 KiB", source.toString(), "a row of at most 256 KiB");
                return;
            }
            rows.add(draft(document.place()));
        }

        /** Files a line under what it is; true if a blank line has been seen below the meta lines. */
        private boolean take(Line line, boolean blankSeen) {
            cut |= line.cut();
            if (source.length() > Rows.TEXT_LIMIT) {
                return blankSeen;
            }
            String text = Text.clean(line.text());
            source.append('\n').append(line.text());
            if (text.isEmpty()) {
                return blankSeen || !meta.isEmpty();
            }
            if (text.startsWith(">")) {
                quote.append(' ').append(text, 1, text.length());
                return true;
            }
            String bare = Inline.withoutTags(text);
            if (blankSeen && !isMeta(bare)) {
                prose.append(' ').append(withoutLabel(text));
            } else if (!bare.isEmpty()) {
                meta.add(text);
            }
            return blankSeen;
        }

        private Draft draft(Place place) {
            PaperLinks links = PaperLinks.in(title);
            String code = null;
            for (String line : meta) {
                links = links.or(PaperLinks.in(line));
                code = code == null ? code(line) : code;
            }
            if (links.id() == null) {
                links = PaperLinks.in(source.toString());
            }
            String summary = Text.clean(quote.isEmpty() ? prose.toString() : quote.toString());
            return new Draft(first.number(), source.toString())
                    .section(place.section())
                    .labels(place.topics())
                    .date(place.date())
                    .title(Inline.title(title))
                    .authors(authors())
                    .summary(withoutLabel(summary))
                    .id(links.id())
                    .onHuggingFace(links.id() != null && links.id().equals(links.huggingFaceId()))
                    .code(code);
        }

        private List<String> authors() {
            for (String line : meta) {
                String labelled = afterLabel(line, "authors", "author", "by", "作者");
                if (labelled != null) {
                    return Inline.authors(firstPart(labelled));
                }
            }
            for (String line : meta) {
                if (line.startsWith("**")) {
                    int end = line.indexOf("**", 2);
                    String bold = end < 0 ? "" : line.substring(2, end);
                    if (!bold.endsWith(":") && !line.startsWith(":", end + 2)) {
                        return Inline.authors(Text.clean(bold));
                    }
                } else if (line.startsWith("*") || line.startsWith("_")) {
                    int end = line.indexOf(line.charAt(0), 1);
                    if (end > 0) {
                        return Inline.authors(Text.clean(line, 1, end));
                    }
                }
            }
            return List.of();
        }
    }

    /** What stands before the dot or bar that parts the authors from other things on their line. */
    private static String firstPart(String text) {
        int end = text.length();
        for (String separator : new String[] {" · ", " | ", " • ", " — "}) {
            int at = text.indexOf(separator);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return Text.clean(text, 0, end);
    }

    /** The text behind {@code Label:}, bold or in a list or neither; null if no such label starts the line. */
    private static @Nullable String afterLabel(String line, String... labels) {
        int at = Text.skipSpace(line, 0);
        at += ListMarker.length(line, at);
        while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at)) && line.charAt(at) != '[') {
            at++;
        }
        for (String label : labels) {
            if (line.regionMatches(true, at, label, 0, label.length())) {
                int end = at + label.length();
                boolean colon = false;
                while (end < line.length() && ":：*_ ".indexOf(line.charAt(end)) >= 0) {
                    colon |= line.charAt(end) == ':' || line.charAt(end) == '：';
                    end++;
                }
                if (colon) {
                    return line.substring(end);
                }
            }
        }
        return null;
    }

    private static String withoutLabel(String text) {
        String behind = text.startsWith("**") ? afterLabel(text, "abstract", "summary", "摘要") : null;
        return behind == null ? text : behind;
    }

    /** The address of a link that is called code or leads to a place for code. */
    private static @Nullable String code(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String label : new String[] {"[code]", "[github]", "[repo]", "[**code**]"}) {
            int at = lower.indexOf(label + "(");
            if (at >= 0) {
                return Inline.address(line.substring(at));
            }
        }
        String labelled = afterLabel(line, "code", "github", "repo", "repository");
        return labelled == null ? null : Inline.address(labelled);
    }

    /** True for a line about the paper that is not its abstract. */
    private static boolean isMeta(String text) {
        return text.isEmpty()
                || (PaperLinks.in(text).id() != null && !startsAsProse(text))
                || afterLabel(
                                text,
                                "authors",
                                "author",
                                "paper",
                                "link",
                                "links",
                                "pdf",
                                "arxiv",
                                "code",
                                "github",
                                "tags",
                                "categories",
                                "category",
                                "published",
                                "date",
                                "keywords",
                                "score",
                                "relevance",
                                "matched")
                        != null;
    }

    /** True for a line that starts with a word: an abstract may link other papers. */
    private static boolean startsAsProse(String text) {
        return Character.isLetter(text.charAt(0))
                && !text.startsWith("http")
                && !text.regionMatches(true, 0, "arxiv", 0, 5);
    }

    private static boolean isRule(String text) {
        String rule = text.strip();
        return rule.length() >= 3
                && (rule.chars().allMatch(c -> c == '-')
                        || rule.chars().allMatch(c -> c == '*')
                        || rule.chars().allMatch(c -> c == '_'));
    }
}
