package io.paperwire.ingest.digest;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The topic table's list form: {@code - 2022-11-30, **Title**, Authors, Paper: [..](..), Code: **[..](..)**}, a section a
 * topic.
 */
final class TopicList implements Dialect {
    @Override
    public String name() {
        return "topic-list";
    }

    @Override
    public boolean read(Document document, Rows rows) {
        boolean any = false;
        for (Line line = document.line(); line != null && isItem(document, line.text()); line = document.line()) {
            readItem(document, rows, line);
            any = true;
        }
        return any;
    }

    /** True for a list item that starts with a day and brings a paper, or says that it should. */
    private static boolean isItem(Document document, String text) {
        int at = Text.skipSpace(text, 0);
        int marker = ListMarker.length(text, at);
        if (marker == 0 || dateEnd(text, at + marker) < 0) {
            return false;
        }
        if (bringsPaper(text)) {
            return true;
        }
        Line below = document.peek(1);
        return below != null && continues(below) && bringsPaper(below.text());
    }

    private static boolean bringsPaper(String text) {
        return PaperLinks.in(text).id() != null || text.contains("Paper:") || text.contains("PDF:");
    }

    /** Where the day at the start of an item ends, with the marks around it and what parts it from the title; or -1. */
    private static int dateEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Text.isSpace(text.charAt(at)) || "*_[(`".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int end = at;
        while (end < text.length() && end - at < 10 && "0123456789-./".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end - at < 8 || Dates.find(text.substring(at, end)) == null) {
            return -1;
        }
        // as many marks as stand before the day close it: further ones are the title's
        int marks = marks(text, from, at);
        while (end < text.length() && marks > 0 && "*_])`".indexOf(text.charAt(end)) >= 0) {
            end++;
            marks--;
        }
        while (end < text.length() && (Text.isSpace(text.charAt(end)) || ":,;|—–-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static int marks(String text, int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += Text.isSpace(text.charAt(i)) ? 0 : 1;
        }
        return marks;
    }

    private static void readItem(Document document, Rows rows, Line first) {
        document.advance();
        StringBuilder item = new StringBuilder(first.text());
        boolean cut = first.cut();
        Line next = document.line();
        while (next != null && continues(next)) {
            if (item.length() <= Rows.TEXT_LIMIT) {
                item.append('\n').append(next.text());
            }
            cut |= next.cut();
            document.advance();
            next = document.line();
        }
        String source = item.toString();
        if (cut || source.length() > Rows.TEXT_LIMIT) {
            rows.reject(first.number(), 1, "row longer than 256 KiB", source, "a row of at most 256 KiB");
            return;
        }
        rows.add(draft(document.place(), first.number(), source));
    }

    /** True for text that goes on below an item: no blank line, no other item, nothing that starts a block. */
    private static boolean continues(Line line) {
        String text = line.text();
        int at = Text.skipSpace(text, 0);
        return at < text.length()
                && ListMarker.length(text, at) == 0
                && "#|<>`".indexOf(text.charAt(at)) < 0
                && !RowLines.isHeading(text);
    }

    private static Draft draft(Place place, int number, String source) {
        int start = Text.skipSpace(source, 0);
        start += ListMarker.length(source, start);
        int dateEnd = dateEnd(source, start);
        LocalDate date = Dates.find(source.substring(start, dateEnd));
        String text = Text.clean(source, dateEnd, source.length());
        PaperLinks links = PaperLinks.in(text);
        int tail = tail(text);
        String head = Text.clean(text, 0, tail);
        Draft draft = new Draft(number, source)
                .section(place.section())
                .labels(place.topicsOfSection())
                .date(date == null ? place.date() : date)
                .id(links.id())
                .onHuggingFace(links.id() != null && links.id().equals(links.huggingFaceId()))
                .code(code(text, tail));
        int titleEnd = titleEnd(head);
        return draft.title(Inline.title(withoutComma(head.substring(0, titleEnd))))
                .authors(Inline.authors(withoutComma(head.substring(titleEnd))));
    }

    /** Where title and authors end: at the label before the paper's link, or at the link, which may be the title's. */
    private static int tail(String text) {
        int from = text.startsWith("**") ? Math.max(0, text.indexOf("**", 2)) : 0;
        String lower = text.toLowerCase(Locale.ROOT);
        int lowest = text.length();
        for (String label : new String[] {"paper:", "pdf:", "arxiv:", "link:", "abs:", "url:", "code:"}) {
            int at = labelAt(lower, label, from);
            if (at >= 0) {
                lowest = Math.min(lowest, at);
            }
        }
        return paperLink(text, Math.max(from, 1), lowest);
    }

    /** Where the first link to a paper stands in {@code text[from, to)}, or {@code to}. */
    private static int paperLink(String text, int from, int to) {
        int at = text.indexOf('[', from);
        while (at >= 0 && at < to) {
            int close = Inline.closingBracket(text, at);
            if (close < 0) {
                return to;
            }
            boolean link = text.startsWith("(", close + 1);
            int end = link ? Inline.closingParenthesis(text, close + 1) : close;
            if (link && end > 0 && PaperLinks.in(text.substring(at, end + 1)).id() != null) {
                return at;
            }
            at = text.indexOf('[', Math.max(end, close) + 1);
        }
        return to;
    }

    /** A label that a link follows, so that a title with a colon is none. */
    private static int labelAt(String lower, String label, int from) {
        int at = lower.indexOf(label, from);
        while (at >= 0) {
            int behind = Text.skipSpace(lower, at + label.length());
            boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            if (starts
                    && (lower.startsWith("[", behind)
                            || lower.startsWith("**[", behind)
                            || lower.startsWith("http", behind)
                            || lower.startsWith("null", behind))) {
                return at;
            }
            at = lower.indexOf(label, at + 1);
        }
        return -1;
    }

    private static int titleEnd(String head) {
        if (head.startsWith("**")) {
            int end = head.lastIndexOf("**");
            return end > 2 ? end + 2 : head.length();
        }
        if (head.startsWith("[")) {
            int close = Inline.closingBracket(head, 0);
            int end = close < 0 ? -1 : head.indexOf(')', close);
            return end < 0 ? head.length() : end + 1;
        }
        int comma = head.indexOf(", ");
        return comma < 0 ? head.length() : comma;
    }

    private static @Nullable String code(String text, int tail) {
        int label = labelAt(text.toLowerCase(Locale.ROOT), "code:", tail);
        return label < 0 ? null : Inline.address(Text.clean(text, label + "code:".length(), text.length()));
    }

    /** {@code text} without the commas and dashes that part it from its neighbours. */
    private static String withoutComma(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (Text.isSpace(text.charAt(from)) || ",;:|–—-".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && (Text.isSpace(text.charAt(to - 1)) || ",;|–—".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        boolean dash = to - from > 1 && text.charAt(to - 1) == '-' && Text.isSpace(text.charAt(to - 2));
        return dash ? withoutComma(text.substring(from, to - 2)) : text.substring(from, to);
    }
}
