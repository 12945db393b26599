package io.paperwire.ingest.digest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Goes through a document from top to bottom and offers every block to the dialects. */
final class Walk {
    private static final int STRAY_QUOTE = 400;

    private final List<Dialect> dialects;
    private final Document document;
    private final Rows rows;

    Walk(List<Dialect> dialects, Document document, Rows rows) {
        this.dialects = dialects;
        this.document = document;
        this.rows = rows;
    }

    void toEnd() {
        String opening = document.characters().opening(Refusal.OPENING);
        Refusal refusal = Refusal.of(opening);
        if (refusal != null) {
            rows.reject(1, 1, refusal.reason(), opening, refusal.expected());
            return;
        }
        boolean claimed = readBlock();
        Line firstText = null;
        for (Line line = document.line(); line != null; line = document.line()) {
            if (claimed || !readBlock()) {
                if (firstText == null && !line.isBlank()) {
                    firstText = line;
                }
                pass(line);
            }
            claimed = false;
        }
        if (!rows.anythingRecognised()) {
            if (firstText == null) {
                rows.reject(1, 1, "empty file", "", Refusal.DIGEST_EXPECTED);
            } else {
                rows.reject(
                        firstText.number(),
                        1,
                        "no dialect that Paperwire knows",
                        firstText.text(),
                        Refusal.DIGEST_EXPECTED);
            }
        }
    }

    private boolean readBlock() {
        for (Dialect dialect : dialects) {
            if (dialect.read(document, rows)) {
                rows.recognised(dialect);
                return true;
            }
        }
        return false;
    }

    /** Goes past a line that is no dialect's. */
    private void pass(Line line) {
        String text = line.text();
        int at = Text.skipSpace(text, 0);
        if (text.startsWith("<!--", at)) {
            passUntil(line, "-->", at + 4, "comment that never ends", "--> behind the comment");
        } else if (isCodeFence(text, at)) {
            passUntil(line, text.substring(at, at + 3), at + 3, "code block that never ends", "a closing fence");
        } else {
            Heading heading = Heading.at(document, line);
            if (heading != null) {
                document.place().enter(heading.level(), heading.text());
                if (PaperLinks.in(text).id() != null) {
                    rejectStray(line);
                }
            } else if (isStrayRow(text, at)) {
                rejectStray(line);
            }
            document.advance();
        }
    }

    private void rejectStray(Line line) {
        rows.reject(
                line.number(),
                1,
                "a paper outside of any table or list that Paperwire knows",
                line.text().substring(0, Math.min(line.text().length(), STRAY_QUOTE)),
                Refusal.DIGEST_EXPECTED);
    }

    /** True for a row, item, link or tag that brings a paper and that no dialect claimed; a sentence may mention one. */
    private static boolean isStrayRow(String text, int at) {
        if (at == text.length()) {
            return false;
        }
        char first = text.charAt(at);
        boolean item = first == '|'
                || first == '['
                || first == '<'
                || text.startsWith("**", at)
                || text.startsWith("http", at)
                || ListMarker.length(text, at) > 0;
        return item && PaperLinks.in(text).id() != null;
    }

    /** Goes past lines up to the one that holds {@code end}. */
    private void passUntil(Line first, String end, int from, String reason, String expected) {
        boolean ended = first.text().indexOf(end, from) >= 0;
        document.advance();
        while (!ended) {
            Line line = document.line();
            if (line == null) {
                rows.reject(first.number(), 1, reason, first.text(), expected);
                return;
            }
            ended = line.text().contains(end);
            document.advance();
        }
    }

    /** True for a fence with a language other than Markdown: a fence around a whole digest is looked into. */
    private static boolean isCodeFence(String text, int at) {
        if (!text.startsWith("```", at) && !text.startsWith("~~~", at)) {
            return false;
        }
        String language = text.substring(at + 3).strip().toLowerCase(Locale.ROOT);
        return !language.isEmpty()
                && !List.of("markdown", "md", "text", "txt", "table").contains(language);
    }

    /** A heading of any of Markdown's and HTML's forms. */
    record Heading(int level, String text) {
        static @Nullable Heading at(Document document, Line line) {
            String text = line.text();
            int at = Text.skipSpace(text, 0);
            if (at == text.length()) {
                return null;
            }
            char first = text.charAt(at);
            if (first == '#') {
                return RowLines.isHeading(text) ? marked(text, at) : null;
            }
            if (first == '<' && text.length() > at + 3 && (text.charAt(at + 1) | 0x20) == 'h') {
                int level = text.charAt(at + 2) - '0';
                return level >= 1 && level <= 6 ? new Heading(level, Inline.heading(text)) : null;
            }
            if (first == '<' && text.startsWith("<summary", at) && Dates.find(Inline.withoutTags(text)) != null) {
                return new Heading(6, Inline.heading(text));
            }
            if (text.length() > 200 || first == '|') {
                return null;
            }
            Line below = document.peek(1);
            if (below != null && isRule(below.text(), '=')) {
                return new Heading(1, Inline.heading(text));
            }
            boolean dated = Dates.find(text) != null;
            if (dated && below != null && isRule(below.text(), '-')) {
                return new Heading(2, Inline.heading(text));
            }
            String bare = Text.clean(text);
            return dated && !Inline.withoutBold(bare).equals(bare) ? new Heading(6, Inline.heading(text)) : null;
        }

        private static Heading marked(String text, int at) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '#') {
                end++;
            }
            int to = text.length();
            while (to > end && (text.charAt(to - 1) == '#' || Text.isSpace(text.charAt(to - 1)))) {
                to--;
            }
            return new Heading(end - at, Inline.heading(text.substring(end, to)));
        }

        private static boolean isRule(String text, char mark) {
            String rule = text.strip();
            return rule.length() >= 3 && rule.chars().allMatch(c -> c == mark);
        }
    }
}
