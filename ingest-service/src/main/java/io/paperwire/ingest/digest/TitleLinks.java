package io.paperwire.ingest.digest;

import java.util.Locale;
import java.util.Set;

/** The links around, before and behind a title that lead to the paper or its code, and are not part of the title. */
final class TitleLinks {
    /** What links behind a title say that they lead to. */
    private static final Set<String> LABELS = Set.of(
            "arxiv",
            "paper",
            "pdf",
            "abs",
            "abstract",
            "html",
            "link",
            "url",
            "code",
            "github",
            "huggingface",
            "hugging face",
            "hf",
            "project",
            "project page",
            "page",
            "website",
            "demo",
            "dataset",
            "data",
            "model",
            "video",
            "blog",
            "openreview",
            "alphaxiv",
            "论文",
            "代码",
            "链接");

    private static final int LONGEST_LABEL = 16;

    private TitleLinks() {}

    /** {@code text} without the links around it, the pictures before it and the links behind it; never empty. */
    static String without(String text) {
        return withoutAnchor(withoutLink(withoutLinksBehind(withoutPictures(text))));
    }

    /** The text of {@code <a href="...">text</a>} if one such link encloses all of it. */
    private static String withoutAnchor(String text) {
        if (!text.startsWith("<a ") || !text.endsWith("</a>")) {
            return text;
        }
        int open = text.indexOf('>') + 1;
        int close = text.length() - "</a>".length();
        String inner = open > 0 && open < close ? Text.trim(text, open, close) : "";
        return inner.isEmpty() || inner.contains("<a ") ? text : inner;
    }

    /** {@code text} without the pictures, linked or not, that it starts with. */
    private static String withoutPictures(String text) {
        int at = 0;
        while (text.startsWith("![", at) || text.startsWith("[![", at)) {
            int end = linkEnd(text, at + (text.charAt(at) == '!' ? 1 : 0));
            if (end < 0) {
                break;
            }
            at = Text.skipSpace(text, end);
        }
        return at == 0 || at == text.length() ? text : text.substring(at);
    }

    /** {@code text} without pictures and links of known labels behind it, also in brackets or below a line break. */
    private static String withoutLinksBehind(String text) {
        String title = text;
        int start = linkBehind(title);
        while (start > 0) {
            String before = withoutLineBreak(Text.trim(title, 0, start));
            if (before.isEmpty() || Inline.onlyLinks(before)) {
                return title;
            }
            title = before;
            start = linkBehind(title);
        }
        return title;
    }

    private static String withoutLineBreak(String text) {
        int tag =
                text.endsWith("<br>") || text.endsWith("<br/>") || text.endsWith("<br />") ? text.lastIndexOf('<') : -1;
        return tag < 0 ? text : withoutLineBreak(Text.trim(text, 0, tag));
    }

    /** Where the link or picture starts that ends {@code text}, with the brackets around it, or -1. */
    private static int linkBehind(String text) {
        int end = text.length();
        int target = text.endsWith(")") || text.endsWith(")]") ? text.lastIndexOf("](") : -1;
        if (target < 0) {
            return -1;
        }
        int targetEnd = Inline.closingParenthesis(text, target + 1);
        boolean bracketed = targetEnd == end - 2;
        if (targetEnd != end - 1 && !bracketed) {
            return -1;
        }
        int open = openingBracket(text, target);
        if (open < 0) {
            return -1;
        }
        boolean picture = open > 0 && text.charAt(open - 1) == '!';
        String label = text.substring(open + 1, target);
        if (!picture && !label.startsWith("![") && !isLabel(label)) {
            return -1;
        }
        int start = picture ? open - 1 : open;
        if (!bracketed) {
            return start;
        }
        char mark = text.charAt(end - 1);
        return start > 0 && text.charAt(start - 1) == (mark == ')' ? '(' : '[') ? start - 1 : -1;
    }

    private static boolean isLabel(String label) {
        int from = 0;
        int to = label.length();
        while (from < to && isMark(label.charAt(from))) {
            from++;
        }
        while (to > from && isMark(label.charAt(to - 1))) {
            to--;
        }
        return to - from <= LONGEST_LABEL
                && LABELS.contains(label.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isMark(char c) {
        return c == '[' || c == ']' || c == '*' || c == '`' || Text.isSpace(c);
    }

    /** The bracket that the one at {@code close} closes, or -1. */
    private static int openingBracket(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == ']') {
                depth++;
            } else if (c == '[' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the link whose bracket stands at {@code open}, or -1 if none does. */
    private static int linkEnd(String text, int open) {
        int close = Inline.closingBracket(text, open);
        int end = close < 0 || !text.startsWith("(", close + 1) ? -1 : Inline.closingParenthesis(text, close + 1);
        return end < 0 ? -1 : end + 1;
    }

    /** The text of the link that {@code text} starts with, provided that nothing but links and signs follow it. */
    private static String withoutLink(String text) {
        int open = firstWord(text);
        if (!text.startsWith("[", open)) {
            return text;
        }
        String signs = text.substring(0, open);
        int close = Inline.closingBracket(text, open);
        if (close >= 0
                && text.startsWith("[", close + 1)
                && Inline.closingBracket(text, close + 1) == text.length() - 1) {
            return signs + Text.trim(text, open + 1, close);
        }
        if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '(') {
            int last = text.lastIndexOf("](");
            if (last < 0 || !text.endsWith(")") || !isAddress(text.substring(last + 2, text.length() - 1))) {
                return text;
            }
            close = last;
        }
        int end = Inline.closingParenthesis(text, close + 1);
        if (end < 0 || !isAddress(text.substring(close + 2, end))) {
            return text;
        }
        String label = Text.trim(text, open + 1, close);
        String rest = Text.trim(text, end + 1, text.length());
        if (rest.isEmpty() || Inline.onlyLinks(rest) || (rest.startsWith("{:") && rest.endsWith("}"))) {
            return label.isEmpty() ? text : signs + label;
        }
        return signs + label + (Text.isSpace(text.charAt(end + 1)) ? " " : "") + rest;
    }

    /** Where the first letter, digit or bracket stands: signs such as emoji may come before a link. */
    private static int firstWord(String text) {
        int at = 0;
        while (at < text.length()
                && at < 8
                && "[(<`*_".indexOf(text.charAt(at)) < 0
                && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAddress(String target) {
        return target.contains("/") || target.contains(".") || target.startsWith("#");
    }
}
