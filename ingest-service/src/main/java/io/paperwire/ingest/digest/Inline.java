package io.paperwire.ingest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The marks that dialects put around a title, an author or an address, and that are not part of it. */
final class Inline {
    private static final String READ_MORE = "read more";

    private static final List<Bold> BOLD = List.of(
            new Bold("**", "**"), new Bold("__", "__"), new Bold("<b>", "</b>"), new Bold("<strong>", "</strong>"));

    private static final List<String> LINE_BREAKS = List.of("<br>", "<br/>", "<br />", "<BR>");

    private record Bold(String open, String close) {}

    private Inline() {}

    /**
     * A clean title without the trailing {@code (Read more on ...)}, a link around it and bold marks around it; its own
     * characters stay.
     */
    static String title(String cell) {
        String title = cell;
        while (!isBare(title)) {
            String bare = TitleLinks.without(withoutOuterBold(withoutBold(withoutReadMore(title))));
            if (bare.equals(title)) {
                return title;
            }
            title = bare;
        }
        return title;
    }

    /** True for a text whose ends say that no marks stand around it. */
    private static boolean isBare(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    /** {@code text} without an invitation to read on at its end, in parentheses or behind a dash, that holds links. */
    private static String withoutReadMore(String text) {
        if (!text.endsWith(")")) {
            return text;
        }
        int at = lastIndexOfIgnoreCase(text, READ_MORE);
        if (at < 1 || text.indexOf("](", at) < 0) {
            return text;
        }
        int mark = at - 1;
        while (mark > 0 && Text.isSpace(text.charAt(mark))) {
            mark--;
        }
        return "(-–—".indexOf(text.charAt(mark)) < 0 ? text : Text.trim(text, 0, mark);
    }

    private static int lastIndexOfIgnoreCase(String text, String lower) {
        int tail = text.lastIndexOf(lower.substring(1));
        if (tail > 0 && (text.charAt(tail - 1) | 0x20) == lower.charAt(0)) {
            return tail - 1;
        }
        for (int i = text.length() - lower.length(); i >= 0; i--) {
            if ((text.charAt(i) | 0x20) == lower.charAt(0) && text.regionMatches(true, i, lower, 0, lower.length())) {
                return i;
            }
        }
        return -1;
    }

    /** {@code text} without bold marks if one pair of them encloses all of it. */
    static String withoutBold(String text) {
        for (Bold bold : BOLD) {
            String bare = unwrap(text, bold.open, bold.close);
            if (bare != null) {
                return bare;
            }
        }
        return text;
    }

    /** {@code **text**} without its outer marks, though {@code text} may hold marks of its own. */
    private static String withoutOuterBold(String text) {
        String mark = "**";
        int end = text.length() - mark.length();
        if (end <= mark.length() || !text.startsWith(mark) || !text.endsWith(mark)) {
            return text;
        }
        int inner = text.indexOf(mark, mark.length());
        int marks = 0;
        for (int at = inner; at >= 0 && at < end; at = text.indexOf(mark, at + mark.length())) {
            marks++;
        }
        // "**A** and **B**" has no outer pair, "**A **b****" and "**A ** b**" have one
        boolean opens = inner < end && Text.isSpace(text.charAt(inner - 1)) && !Text.isSpace(text.charAt(inner + 2));
        return marks % 2 == 1 || opens ? Text.trim(text, mark.length(), end) : text;
    }

    private static @Nullable String unwrap(String text, String open, String close) {
        if (text.length() <= open.length() + close.length() || !text.startsWith(open) || !text.endsWith(close)) {
            return null;
        }
        int end = text.length() - close.length();
        // marks inside mean that the outer two do not belong together
        return text.indexOf(close, open.length()) < end ? null : Text.trim(text, open.length(), end);
    }

    /** True if every letter and digit of {@code text} belongs to a link or an image. */
    static boolean onlyLinks(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[') {
                int close = closingBracket(text, at);
                int end = close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '('
                        ? -1
                        : closingParenthesis(text, close + 1);
                if (end < 0) {
                    return false;
                }
                at = end + 1;
            } else if (c == '<' && text.indexOf('>', at) > 0) {
                at = text.indexOf('>', at) + 1;
            } else if (Character.isLetterOrDigit(c)) {
                return false;
            } else {
                at++;
            }
        }
        return true;
    }

    /** The bracket that closes the one at {@code open}, or -1. */
    static int closingBracket(String text, int open) {
        return closing(text, open, '[', ']');
    }

    static int closingParenthesis(String text, int open) {
        return closing(text, open, '(', ')');
    }

    private static int closing(String text, int open, char opening, char closing) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The first address that {@code cell} links or is, a picture's source left aside; null for an empty cell,
     * {@code N/A}, {@code null} and dashes.
     */
    static @Nullable String address(String cell) {
        String text = withoutBold(cell);
        int target = linkTarget(text);
        if (target >= 0) {
            int end = closingParenthesis(text, target + 1);
            String address = Text.trim(text, target + 2, end < 0 ? text.length() : end);
            int space = address.indexOf(' ');
            return present(space < 0 ? address : address.substring(0, space));
        }
        int http = indexOfHttp(text);
        if (http >= 0 && !text.startsWith("![")) {
            int end = http;
            while (end < text.length() && !Text.isSpace(text.charAt(end)) && "<>\"')]`".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            while (end > http && ",;*".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return text.substring(http, end);
        }
        return http < 0 && text.indexOf(' ') < 0 && text.contains("/") ? present(text) : null;
    }

    /** Where the {@code ](} of the first link stands that is no picture, or -1: a picture may be what a link shows. */
    private static int linkTarget(String text) {
        int target = text.indexOf("](");
        if (target < 0 || text.lastIndexOf("![", target) < 0) {
            return target;
        }
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            int close = open < 0 ? -1 : closingBracket(text, open);
            if (close < 0) {
                return -1;
            }
            boolean link = text.startsWith("(", close + 1);
            boolean picture = open > 0 && text.charAt(open - 1) == '!';
            if (link && !picture) {
                return close;
            }
            at = link ? Math.max(close, closingParenthesis(text, close + 1)) + 1 : open + 1;
        }
        return -1;
    }

    private static int indexOfHttp(String text) {
        int http = text.indexOf("http://");
        int https = text.indexOf("https://");
        return http < 0 ? https : https < 0 ? http : Math.min(http, https);
    }

    private static @Nullable String present(String text) {
        return isAbsent(text) ? null : text;
    }

    /** True for the ways in which digests write that there is no address. */
    static boolean isAbsent(String text) {
        return isNothing(text)
                || switch (text) {
                    case "", "na", "NA", "#", "/", "x", "X", "❌", "✗" -> true;
                    default -> false;
                };
    }

    /** True for the ways in which digests write that there is no text. */
    static boolean isNothing(String text) {
        if (text.length() > "null".length()) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "null", "none", "n/a", "nan", "-", "--", "—", "–" -> true;
            default -> false;
        };
    }

    /**
     * The authors of a clean text: split at commas and line breaks, else at semicolons, without marks around them and
     * without a trailing "et al.".
     */
    static List<String> authors(String cell) {
        String text = withoutEtAl(withCommas(withoutBold(cell)));
        if (isNothing(text)) {
            return List.of();
        }
        List<String> authors = new ArrayList<>();
        boolean marked = hasMarks(text);
        // commas inside links part nothing; without links, parentheses part like any text
        int lastLink = text.contains("](") ? text.lastIndexOf(')') : -1;
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if ((c == ',' || c == '，') && (depth <= 0 || i >= lastLink)) {
                String name = withoutEtAl(Text.trim(text, start, i));
                String author = marked ? title(name) : name;
                if (!author.isEmpty()) {
                    authors.add(author);
                }
                start = i + 1;
            }
        }
        return authors;
    }

    /** {@code text} with commas for HTML's line breaks and, if it has no commas, for semicolons. */
    private static String withCommas(String text) {
        String parted = text;
        if (text.indexOf('<') >= 0) {
            for (String lineBreak : LINE_BREAKS) {
                parted = parted.replace(lineBreak, ",");
            }
        }
        return parted.indexOf(';') >= 0 && parted.indexOf(',') < 0 ? parted.replace(';', ',') : parted;
    }

    /** False for a text in which no mark stands that {@link #title} takes off. */
    private static boolean hasMarks(String text) {
        return text.indexOf('*') >= 0
                || text.indexOf('_') >= 0
                || text.indexOf('[') >= 0
                || text.indexOf('<') >= 0
                || text.indexOf(')') >= 0;
    }

    private static String withoutEtAl(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || Text.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        if (end < 4 || !text.regionMatches(true, end - 2, "al", 0, 2)) {
            return text;
        }
        int at = end - 2;
        while (at > 0 && (text.charAt(at - 1) == '.' || Text.isSpace(text.charAt(at - 1)))) {
            at--;
        }
        boolean separated = at < end - 2;
        if (!separated || at < 2 || !text.regionMatches(true, at - 2, "et", 0, 2)) {
            return text;
        }
        at -= 2;
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return text;
        }
        while (at > 0 && (Text.isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == ',')) {
            at--;
        }
        return text.substring(0, at);
    }

    /** A classification: a list in brackets with quoted items, or words between commas. */
    static List<String> labels(String cell) {
        String text = withoutBold(cell);
        if (isAbsent(text)) {
            return List.of();
        }
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        List<String> labels = new ArrayList<>();
        int at = 0;
        while (at < inner.length()) {
            char c = inner.charAt(at);
            if (Text.isSpace(c) || c == ',' || c == ';') {
                at++;
                continue;
            }
            int end;
            String label;
            int close = c == '\'' || c == '"' || c == '`' ? closingQuote(inner, at) : -1;
            if (close >= 0) {
                label = inner.substring(at + 1, close).replace("\\" + c, String.valueOf(c));
                end = close + 1;
            } else {
                end = at;
                while (end < inner.length() && inner.charAt(end) != ',' && inner.charAt(end) != ';') {
                    end++;
                }
                label = inner.substring(at, end);
            }
            label = Text.clean(label);
            if (!label.isEmpty()) {
                labels.add(label);
            }
            at = end;
        }
        return labels;
    }

    /** The quote that ends the item quoted at {@code open}: the next one with a separator or the end behind it. */
    private static int closingQuote(String text, int open) {
        char quote = text.charAt(open);
        for (int i = open + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                int next = Text.skipSpace(text, i + 1);
                if (next == text.length() || text.charAt(next) == ',' || text.charAt(next) == ';') {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A heading's words without the marks around them and without HTML tags. */
    static String heading(String text) {
        String bare = Text.clean(withoutTags(text));
        return title(bare);
    }

    /** {@code text} without HTML tags. */
    static String withoutTags(String text) {
        int open = text.indexOf('<');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            char next = text.charAt(open + 1);
            if (next == '/' || next == '!' || Character.isLetter(next)) {
                out.append(text, from, open);
                from = close + 1;
            }
            open = text.indexOf('<', Math.max(open + 1, from));
        }
        return out.append(text.substring(from)).toString();
    }
}
