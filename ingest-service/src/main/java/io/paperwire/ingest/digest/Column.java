package io.paperwire.ingest.digest;

import java.util.Locale;
import java.util.Set;

/** What a table's column holds, told by the words of its header. */
enum Column {
    TITLE,
    AUTHORS,
    SUMMARY,
    CATEGORY,
    LABELS,
    DATE,
    LINK,
    CODE,
    HUGGING_FACE,
    OTHER;

    private static final Set<String> TITLES = Set.of(
            "title",
            "titles",
            "paper title",
            "paper titles",
            "article title",
            "paper",
            "papers",
            "paper name",
            "name",
            "article",
            "articles",
            "work",
            "publication",
            "headline",
            "标题",
            "题目",
            "论文",
            "论文标题",
            "论文题目",
            "论文名称",
            "文章",
            "文章标题",
            "titre",
            "título",
            "titulo",
            "titel",
            "titolo",
            "タイトル",
            "論文",
            "標題",
            "제목",
            "논문",
            "название");
    private static final Set<String> AUTHOR_WORDS = Set.of(
            "author",
            "authors",
            "author s",
            "first author",
            "author list",
            "by",
            "written by",
            "作者",
            "第一作者",
            "著者",
            "저자",
            "auteurs",
            "autores",
            "autoren",
            "авторы");
    private static final Set<String> SUMMARIES = Set.of(
            "summary",
            "abstract",
            "abstracts",
            "summaries",
            "tl dr",
            "tldr",
            "description",
            "overview",
            "key points",
            "highlights",
            "ai summary",
            "short summary",
            "paper summary",
            "brief",
            "gist",
            "摘要",
            "总结",
            "简介",
            "概要",
            "要約",
            "요약",
            "résumé",
            "resumen",
            "zusammenfassung",
            "аннотация");
    private static final Set<String> CATEGORIES =
            Set.of("category", "primary category", "paper category", "main category", "类别", "分类", "カテゴリ", "분류");
    private static final Set<String> LABEL_WORDS = Set.of(
            "classification",
            "classifications",
            "categories",
            "labels",
            "label",
            "tags",
            "tag",
            "topics",
            "topic",
            "keywords",
            "标签",
            "关键词");
    private static final Set<String> DATES = Set.of(
            "date",
            "publish date",
            "published",
            "published date",
            "publication date",
            "publish",
            "submitted",
            "submission date",
            "release date",
            "day",
            "日期",
            "发布日期",
            "发表日期",
            "时间",
            "datum",
            "fecha");
    private static final Set<String> LINKS = Set.of(
            "link",
            "links",
            "pdf",
            "pdfs",
            "url",
            "urls",
            "arxiv",
            "arxiv id",
            "arxiv link",
            "arxiv url",
            "id",
            "paper id",
            "paper link",
            "paper url",
            "pdf link",
            "pdf url",
            "abs",
            "source",
            "read",
            "read more",
            "链接",
            "论文链接",
            "リンク");
    private static final Set<String> CODES = Set.of(
            "code",
            "codes",
            "code link",
            "code url",
            "github",
            "github url",
            "github urls",
            "github link",
            "github links",
            "repo",
            "repository",
            "source code",
            "implementation",
            "code repository",
            "代码",
            "コード");
    private static final Set<String> HUGGING_FACES = Set.of(
            "huggingface",
            "hugging face",
            "huggingface url",
            "huggingface urls",
            "hugging face urls",
            "hf",
            "hf link",
            "hf links",
            "huggingface link",
            "huggingface links",
            "hf paper",
            "hf url",
            "hf urls");

    /** The column that a header cell names; {@link #OTHER} for words that no dialect knows. */
    static Column named(String header) {
        String words = words(header);
        if (TITLES.contains(words)) {
            return TITLE;
        }
        if (AUTHOR_WORDS.contains(words)) {
            return AUTHORS;
        }
        if (SUMMARIES.contains(words)) {
            return SUMMARY;
        }
        if (CATEGORIES.contains(words)) {
            return CATEGORY;
        }
        if (LABEL_WORDS.contains(words)) {
            return LABELS;
        }
        if (DATES.contains(words)) {
            return DATE;
        }
        if (LINKS.contains(words)) {
            return LINK;
        }
        if (CODES.contains(words)) {
            return CODE;
        }
        if (HUGGING_FACES.contains(words)) {
            return HUGGING_FACE;
        }
        String padded = " " + words + " ";
        if (padded.contains(" title ")) {
            return TITLE;
        }
        if (padded.contains(" authors ") || padded.endsWith(" author ")) {
            return AUTHORS;
        }
        // the day of a change says nothing about the paper's
        boolean dated = padded.contains(" date ") && !padded.contains(" update") && !padded.contains(" modified ");
        return dated ? DATE : OTHER;
    }

    /** How surely a header cell names the title: a "Title" beside a "Paper" leaves the paper column for links. */
    static int titleRank(String header) {
        String words = words(header);
        return words.contains("tit") || words.contains("标题") || words.contains("题目") ? 2 : words.equals("name") ? 0 : 1;
    }

    /** The letters of a header in lower case, everything else as single spaces. */
    private static String words(String header) {
        String text = Inline.heading(header).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
