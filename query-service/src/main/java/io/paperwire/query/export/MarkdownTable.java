package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Papers as a digest: a heading a day with a table below it, in the columns of the dialect {@code category-table}, so that
 * our own reader reads it back.
 */
final class MarkdownTable {
    private boolean any;
    private @Nullable LocalDate day;

    /** Papers come by days: a new day begins a new table. */
    void write(Appendable out, Paper paper) throws IOException {
        if (!any || !Objects.equals(day, paper.date())) {
            day = paper.date();
            out.append(any ? "\n" : "")
                    .append(day == null ? "## Papers without a date" : "## Papers for " + day)
                    .append("\n\n| Category | Title | Authors | Summary |\n|----------|-------|---------|---------|\n");
            any = true;
        }
        out.append("| ")
                .append(cell(paper.category()))
                .append(" | ")
                .append(cell(paper.title()))
                .append(" (Read more on [arXiv](")
                .append(paper.links().arxiv())
                .append(")) | ")
                .append(cell(String.join(", ", paper.authors())))
                .append(" | ")
                .append(cell(paper.summary()))
                .append(" |\n");
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip().replace("|", "\\|");
    }
}
