package io.paperwire.benchmark.parse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dialects as a digest's author would write them, for generated digests. */
enum Form {
    CATEGORY_TABLE("## Papers for %s", "Category", "Title", "Authors", "Summary") {
        @Override
        List<String> cells(Row row) {
            String title =
                    "%s (Read more on [arXiv](https://arxiv.org/abs/%s) or [HuggingFace](https://huggingface.co/papers/%s))"
                            .formatted(row.title(), row.id(), row.id());
            return List.of(row.category(), title, String.join(", ", row.authors()), row.summary());
        }
    },
    PLAIN_TABLE("## Papers for %s", "Title", "Authors", "Summary") {
        @Override
        List<String> cells(Row row) {
            return CATEGORY_TABLE.cells(row).subList(1, 4);
        }
    },
    CLASSIFICATION_TABLE(
            "## Papers for %s", "Title", "Authors", "Summary", "Classification", "GitHub URLs", "HuggingFace URLs") {
        @Override
        List<String> cells(Row row) {
            return List.of(
                    "[%s](https://arxiv.org/abs/%s)".formatted(row.title(), row.id()),
                    String.join(", ", row.authors()),
                    row.summary(),
                    "['" + row.category() + "', 'Question Answering']",
                    row.code() == null ? "N/A" : "- [Link](" + row.code() + ")",
                    "N/A");
        }
    },
    TOPIC_TABLE("## Updated on 2026.01.01\n\n## Diffusion", "Publish Date", "Title", "Authors", "PDF", "Code") {
        @Override
        List<String> cells(Row row) {
            return List.of(
                    "**" + row.day() + "**",
                    "**" + row.title() + "**",
                    row.authors().get(0) + " et.al.",
                    "[%s](http://arxiv.org/abs/%s)".formatted(row.id(), row.id()),
                    row.code() == null ? "null" : "**[link](" + row.code() + ")**");
        }

        @Override
        Row kept(Row row) {
            return TOPIC_LIST.kept(row);
        }
    },
    TOPIC_LIST("## Updated on 2026.01.01\n\n## Diffusion") {
        @Override
        List<String> cells(Row row) {
            String link = "http://arxiv.org/abs/" + row.id();
            return List.of("%s, **%s**, %s et.al., Paper: [%s](%s)"
                    .formatted(row.day(), row.title(), row.authors().get(0), link, link));
        }

        @Override
        String line(List<String> cells, boolean escaped) {
            return "- " + cells.get(0) + "\n";
        }

        @Override
        Row kept(Row row) {
            return new Row(row.id(), row.title(), row.authors().subList(0, 1), "", "", row.code(), row.day());
        }
    },
    HEADING("# arXiv digest — %s") {
        @Override
        List<String> cells(Row row) {
            return List.of(
                    "1. [%s](https://arxiv.org/abs/%s)".formatted(row.title(), row.id()),
                    "**%s**  ·  `cs.LG`  ·  [abs](https://arxiv.org/abs/%s)"
                            .formatted(String.join(", ", row.authors()), row.id()),
                    row.summary());
        }

        @Override
        String line(List<String> cells, boolean escaped) {
            return "### " + cells.get(0) + "\n" + cells.get(1) + "\n\n> "
                    + cells.get(2).replace("\n", "\n> ") + "\n\n";
        }
    };

    private final String heading;
    /** The header of a table, or "". */
    private final String header;

    Form(String heading, String... columns) {
        this.heading = heading;
        header = columns.length == 0
                ? ""
                : "| " + String.join(" | ", columns) + " |\n" + "|---".repeat(columns.length) + "|\n";
    }

    /** As the reader names the dialect. */
    String dialect() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the row's cells, or the parts of its block, hold. */
    abstract List<String> cells(Row row);

    /** What the dialect keeps of a row. */
    Row kept(Row row) {
        return row;
    }

    String head(Row first) {
        return heading.formatted(first.day()) + "\n\n" + header;
    }

    String line(List<String> cells, boolean escaped) {
        List<String> written =
                escaped ? cells.stream().map(cell -> cell.replace("|", "\\|")).toList() : cells;
        return "| " + String.join(" | ", written) + " |\n";
    }

    /** The form of that dialect, or null. */
    static @Nullable Form of(String dialect) {
        for (Form form : values()) {
            if (form.dialect().equals(dialect)) {
                return form;
            }
        }
        return null;
    }
}
