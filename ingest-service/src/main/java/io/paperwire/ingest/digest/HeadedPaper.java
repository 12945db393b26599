package io.paperwire.ingest.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One paper's heading and the lines below it. */
final class HeadedPaper {
    private static final String[] CODE_LINKS = {"[code](", "[github](", "[repo](", "[**code**]("};

    private final Line first;
    private final String title;
    private final int level;
    private final StringBuilder source;
    private final List<String> meta = new ArrayList<>();
    private final StringBuilder quote = new StringBuilder();
    private final StringBuilder prose = new StringBuilder();
    private Part part = Part.META;
    /** How deep the current line stands in folded blocks. */
    private int folds;

    private boolean cut;
    /** The abstract has a label, and so have other things that stand below it. */
    private boolean abstractLabelled;

    private enum Part {
        META,
        ABSTRACT,
        ASIDE
    }

    HeadedPaper(Line first, String title) {
        this.first = first;
        this.title = title;
        level = PaperHeadings.level(first.text());
        source = new StringBuilder(first.text());
        cut = first.cut();
    }

    void read(Document document, Rows rows) {
        boolean ended = false;
        for (Line line = document.line(); line != null && !ended && !endsAt(line, document); line = document.line()) {
            ended = folds == 0 && isRule(line.text());
            if (!ended) {
                take(line);
            }
            document.advance();
        }
        document.place().leave(level);
        if (cut || source.length() > Rows.TEXT_LIMIT) {
            rows.reject(first.number(), 1, "row longer than 256 KiB", source.toString(), "a row of at most 256 KiB");
            return;
        }
        rows.add(draft(document.place()));
    }

    /** True at what is no longer this paper's: another paper, a section, a table. */
    private boolean endsAt(Line line, Document document) {
        if (RowLines.isHeading(line.text())) {
            boolean below = folds > 0 || PaperHeadings.level(line.text()) > level;
            return !below || PaperHeadings.startsPaper(document, line);
        }
        return folds == 0 && Cells.opens(line.text());
    }

    /** Files a line under what it is. */
    private void take(Line line) {
        cut |= line.cut();
        if (source.length() > Rows.TEXT_LIMIT) {
            return;
        }
        String text = line.clean();
        boolean fold = text.startsWith("<details") || text.startsWith("</details") || text.startsWith("<summary");
        if (part != Part.ASIDE) {
            source.append('\n').append(line.text());
        }
        if (fold) {
            fold(text);
        } else if (RowLines.isHeading(text)) {
            if (folds == 0) {
                part = MetaLine.namesAbstract(PaperHeadings.words(text)) ? Part.ABSTRACT : Part.ASIDE;
            }
        } else if (text.isEmpty()) {
            part = part == Part.META && !meta.isEmpty() ? Part.ABSTRACT : part;
        } else if (part != Part.ASIDE) {
            takeText(text);
        }
    }

    private void takeText(String text) {
        if (text.startsWith(">")) {
            append(quote, text.substring(Text.skipSpace(text, 1)));
            part = Part.ABSTRACT;
            return;
        }
        if (abstractLabelled && MetaLine.isLabelled(text)) {
            meta.add(text);
            return;
        }
        String bare = Inline.withoutTags(text);
        boolean other = !MetaLine.is(bare) && (part == Part.ABSTRACT || !MetaLine.isNames(text));
        if (!prose.isEmpty() || other) {
            part = Part.ABSTRACT;
            String written = prose.isEmpty() ? MetaLine.withoutAbstractLabel(text) : text;
            abstractLabelled |= !written.equals(text);
            append(prose, written);
        } else if (!bare.isEmpty()) {
            meta.add(text);
        }
    }

    private static void append(StringBuilder text, String piece) {
        if (!piece.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(piece);
        }
    }

    /** A block that a reader unfolds: the abstract if its summary says so, else something beside it. */
    private void fold(String text) {
        if (text.startsWith("<details")) {
            folds++;
        }
        int summary = text.indexOf("<summary");
        if (summary >= 0) {
            int end = text.indexOf("</summary>", summary);
            String words = Inline.withoutTags(text.substring(summary, end < 0 ? text.length() : end));
            part = MetaLine.namesAbstract(Text.clean(words)) ? Part.ABSTRACT : Part.ASIDE;
            String rest = end < 0 ? "" : text.substring(end + "</summary>".length());
            String content = Text.clean(rest.replace("</details>", ""));
            if (part == Part.ABSTRACT) {
                append(prose, content);
            }
        } else if (text.startsWith("<details")) {
            part = Part.ASIDE;
        }
        if (text.contains("</details>") && folds > 0 && --folds == 0) {
            part = prose.isEmpty() && quote.isEmpty() ? Part.META : Part.ABSTRACT;
        }
    }

    private Draft draft(Place place) {
        PaperLinks links = PaperLinks.in(title);
        String code = null;
        String category = null;
        LocalDate published = null;
        List<String> labels = List.of();
        for (String line : meta) {
            links = links.or(links(line));
            code = code == null ? code(line) : code;
            String value = MetaLine.value(line, "category", "primary category", "类别");
            category = value == null ? category : Inline.title(Text.clean(value));
            value = MetaLine.value(line, "tags", "tag", "categories", "keywords", "关键词");
            labels = value == null ? labels : Inline.labels(Text.clean(value));
            value = MetaLine.value(
                    line,
                    "published",
                    "publish date",
                    "published on",
                    "publication date",
                    "submitted",
                    "date",
                    "发布日期",
                    "日期");
            published = value == null ? published : Dates.find(value);
        }
        if (links.id() == null) {
            links = PaperLinks.in(source.toString());
        }
        return new Draft(first.number(), source.toString())
                .section(place.section())
                .labels(labels.isEmpty() ? place.topics() : labels)
                .date(place.date() == null ? published : place.date())
                .title(Inline.title(title))
                .authors(authors())
                .category(category == null || Inline.isAbsent(category) ? null : category)
                .summary(summary())
                .id(links.id())
                .onHuggingFace(links.id() != null && links.id().equals(links.huggingFaceId()))
                .code(code);
    }

    private static PaperLinks links(String line) {
        PaperLinks links = PaperLinks.in(line);
        return links.id() == null ? MetaLine.links(line) : links;
    }

    private String summary() {
        String summary = (quote.isEmpty() ? prose : quote).toString();
        return summary.startsWith("**") ? MetaLine.withoutAbstractLabel(summary) : summary;
    }

    private List<String> authors() {
        for (String line : meta) {
            String labelled = MetaLine.value(line, "authors", "author", "by", "作者");
            if (labelled != null) {
                return Inline.authors(firstPart(labelled));
            }
        }
        for (String written : meta) {
            String line = PaperHeadings.withoutSigns(written);
            if (line.startsWith("**")) {
                int end = line.indexOf("**", 2);
                String bold = end < 0 ? "" : line.substring(2, end);
                if (!bold.endsWith(":") && !line.startsWith(":", end + 2)) {
                    return Inline.authors(marked(line, bold, "**"));
                }
            } else if (line.startsWith("*") || line.startsWith("_")) {
                int end = line.indexOf(line.charAt(0), 1);
                if (end > 0) {
                    return Inline.authors(marked(line, line.substring(1, end), line.substring(0, 1)));
                }
            } else if (MetaLine.isNames(line)) {
                return Inline.authors(firstPart(line));
            }
        }
        return List.of();
    }

    /** The marked text that starts {@code line}, or all of its names if each is marked by itself. */
    private static String marked(String line, String first, String mark) {
        String names = firstPart(line);
        return names.indexOf(", " + mark) > 0 ? names.replace(mark, "") : Text.clean(first);
    }

    /** What stands before the dot or bar that parts the authors from other things on their line. */
    private static String firstPart(String text) {
        int end = text.length();
        for (String separator : new String[] {" · ", " | ", " • ", " — ", "<br"}) {
            int at = text.indexOf(separator);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return Text.clean(text, 0, end);
    }

    /** The address of a link that is called code or leads to a place for code. */
    private static @Nullable String code(String line) {
        for (int at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) {
            for (String label : CODE_LINKS) {
                if (line.regionMatches(true, at, label, 0, label.length())) {
                    return Inline.address(line.substring(at));
                }
            }
        }
        String labelled = MetaLine.value(line, "code", "github", "repo", "repository", "代码");
        return labelled == null ? null : Inline.address(labelled);
    }

    private static boolean isRule(String text) {
        String rule = text.strip();
        return rule.length() >= 3
                && (rule.chars().allMatch(c -> c == '-')
                        || rule.chars().allMatch(c -> c == '*')
                        || rule.chars().allMatch(c -> c == '_'));
    }
}
