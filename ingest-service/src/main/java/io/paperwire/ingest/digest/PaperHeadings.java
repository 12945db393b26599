package io.paperwire.ingest.digest;

/**
 * A heading a paper: {@code ### 1. [Title](link)}, below it a line with the authors in bold and links, then the abstract
 * as a quote, as a paragraph, or under a heading of its own.
 */
final class PaperHeadings implements Dialect {
    /** How far below its heading a paper's links stand at most, in lines that are not blank. */
    private static final int LINKS_REACH = 10;

    @Override
    public String name() {
        return "heading";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        Line line = document.line();
        if (line == null || !RowLines.isHeading(line.text()) || !startsPaper(document, line)) {
            return false;
        }
        document.advance();
        new HeadedPaper(line, title(line.text())).read(document, rows);
        return true;
    }

    /** True if {@code line}, the heading at the document's cursor, is a paper's. */
    static boolean startsPaper(Document document, Line line) {
        String unnumbered = bare(words(line.text()));
        String title = title(line.text());
        boolean numbered = title.length() < unnumbered.length();
        boolean elsewhere = numbered && title.startsWith("[") && title.contains("](http") && title.endsWith(")");
        return elsewhere || PaperLinks.in(title).id() != null || isPaper(document, title, numbered);
    }

    /** True for a heading without a link to the paper that has one below it, where authors and links stand. */
    private static boolean isPaper(Document document, String title, boolean numbered) {
        boolean whole = title.startsWith("[") && title.endsWith(")");
        if (title.isEmpty() || Dates.find(title) != null || (!numbered && Place.namesCollection(title))) {
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
                if (MetaLine.links(below.text()).id() != null) {
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
        if (marker == 0) {
            return text.startsWith("<t", at) || text.startsWith("<li", at) || text.startsWith("<ul", at);
        }
        // an item may be "- **Link**: ...", but one that starts with a day or with a title is another row
        return !whole
                && !MetaLine.isLabelled(text.substring(at + marker))
                && PaperLinks.in(text).id() != null;
    }

    /** How many marks a heading has. */
    static int level(String line) {
        int at = Text.skipSpace(line, 0);
        int end = at;
        while (end < line.length() && line.charAt(end) == '#') {
            end++;
        }
        return end - at;
    }

    /** The heading without its marks and without the paper's number in the digest. */
    private static String title(String line) {
        String text = bare(words(line));
        return text.substring(numberEnd(text));
    }

    /** {@code text} without emoji and other signs that stand before its first word or mark. */
    static String withoutSigns(String text) {
        return text.substring(signsEnd(text));
    }

    private static int signsEnd(String text) {
        int at = 0;
        while (at < text.length()
                && !Character.isLetterOrDigit(text.charAt(at))
                && "#[(<$`*_\"'“‘\\".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** {@code text} without bold marks around it, and without emoji before its number or link. */
    private static String bare(String text) {
        String bare = Inline.withoutBold(text);
        int at = signsEnd(bare);
        boolean beforePaper = bare.startsWith("[", at) || numberEnd(bare.substring(at)) > 0;
        return beforePaper ? bare.substring(at) : bare;
    }

    static String words(String line) {
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
        int at = text.startsWith("#") || text.startsWith("[") ? 1 : 0;
        int digits = at;
        while (digits < text.length() && digits - at < 4 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == at) {
            return 0;
        }
        if (text.startsWith("[")) {
            return text.startsWith("] ", digits) ? digits + 2 : 0;
        }
        if (digits < text.length() && ".):".indexOf(text.charAt(digits)) >= 0) {
            int end = Text.skipSpace(text, digits + 1);
            return end > digits + 1 || text.startsWith("[", end) ? end : 0;
        }
        return at == 1 || text.startsWith(" [", digits) ? Text.skipSpace(text, digits) : 0;
    }
}
