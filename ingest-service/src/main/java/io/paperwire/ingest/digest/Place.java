package io.paperwire.ingest.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a row stands: under which headings, and on which day they put it. */
public final class Place {
    private static final List<String> TITLE_WORDS = List.of(
            "arxiv",
            "paper",
            "daily",
            "digest",
            "reading",
            "awesome",
            "news",
            "list",
            "research",
            "latest",
            "论文",
            "每日");

    /** A heading of these words alone is no topic. */
    private static final Set<String> GENERIC_WORDS = Set.of(
            "a",
            "all",
            "and",
            "archive",
            "arxiv",
            "articles",
            "daily",
            "day",
            "digest",
            "for",
            "from",
            "hot",
            "in",
            "latest",
            "list",
            "most",
            "new",
            "of",
            "on",
            "our",
            "paper",
            "papers",
            "picks",
            "publications",
            "recent",
            "recently",
            "s",
            "selected",
            "summaries",
            "table",
            "the",
            "this",
            "today",
            "today's",
            "top",
            "week",
            "weekly",
            "论文",
            "论文列表",
            "最新论文",
            "今日论文",
            "每日论文");

    private final @Nullable LocalDate nameDate;
    private final List<Heading> open = new ArrayList<>();
    private boolean first = true;
    private String section = "";
    private @Nullable LocalDate headingDate;

    private record Heading(int level, String text, boolean topic) {}

    Place(@Nullable LocalDate nameDate) {
        this.nameDate = nameDate;
    }

    /** Goes below a heading; an "Updated on" line says when the file was written and nothing about its rows. */
    void enter(int level, String text) {
        if (text.isEmpty() || isUpdateNotice(text)) {
            return;
        }
        open.removeIf(heading -> heading.level >= level);
        LocalDate date = Dates.find(text);
        boolean title = first && level == 1;
        open.add(new Heading(level, text, date == null && !title && !isGeneric(text)));
        first = false;
        section = text;
        if (date != null) {
            headingDate = date;
        }
    }

    /** Goes back out of the headings below {@code level}: what stands under a paper's own heading is no section. */
    void leave(int level) {
        open.removeIf(heading -> heading.level > level);
    }

    /** The nearest heading above, or "". */
    public String section() {
        return section;
    }

    /** What the sections around a row say that it is about: the nearest heading that is no day and no document title. */
    public List<String> topics() {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).topic) {
                return List.of(open.get(i).text);
            }
        }
        return List.of();
    }

    /** {@link #topics}, or a first heading right above that names no collection: the topic of a file about one. */
    public List<String> topicsOfSection() {
        List<String> topics = topics();
        boolean alone = topics.isEmpty() && open.size() == 1 && open.get(0).level == 1;
        return alone && Dates.find(section) == null && !namesCollection(section) ? List.of(section) : topics;
    }

    /** The day of the nearest dated heading above, else of the file's name; null without either. */
    public @Nullable LocalDate date() {
        return headingDate == null ? nameDate : headingDate;
    }

    /** True for a first heading that names the collection and not a topic. */
    static boolean namesCollection(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TITLE_WORDS.stream().anyMatch(lower::contains);
    }

    /** True for a heading like "Recent Papers" that says nothing about them. */
    private static boolean isGeneric(String text) {
        int from = 0;
        boolean words = false;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && (Character.isLetter(lower.charAt(i)) || lower.charAt(i) == '\'');
            if (!letter) {
                if (i > from && !GENERIC_WORDS.contains(lower.substring(from, i))) {
                    return false;
                }
                words |= i > from;
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean isUpdateNotice(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length() && !Character.isLetter(lower.charAt(at))) {
            at++;
        }
        return lower.startsWith("updated", at)
                || lower.startsWith("last update", at)
                || lower.startsWith("更新", at)
                || lower.contains("updated on");
    }
}
