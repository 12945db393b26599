package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** BibTeX: one {@code @misc} a paper, with the fields that arXiv itself gives. */
final class BibTexWriter implements PaperWriter {
    private static final Pattern NO_KEY = Pattern.compile("[^A-Za-z0-9.]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern AND = Pattern.compile("(?i)(?:^|\\s)and(?:\\s|$)|,");

    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        out.append("@misc{arxiv-")
                .append(NO_KEY.matcher(paper.id().value()).replaceAll("-"))
                .append(",\n");
        // In double braces, so that no style changes its capitals.
        field(out, "title", "{" + Latex.of(paper.title()) + "}");
        if (!paper.authors().isEmpty()) {
            field(
                    out,
                    "author",
                    paper.authors().stream().map(BibTexWriter::name).collect(Collectors.joining(" and ")));
        }
        LocalDate date = paper.date();
        if (date != null) {
            field(out, "year", String.valueOf(date.getYear()));
            out.append("  month = ")
                    .append(date.getMonth()
                            .getDisplayName(TextStyle.SHORT, Locale.ROOT)
                            .substring(0, 3)
                            .toLowerCase(Locale.ROOT))
                    .append(",\n");
        }
        field(out, "eprint", paper.id().value());
        field(out, "archiveprefix", "arXiv");
        field(out, "url", paper.links().arxiv());
        if (!paper.keywords().isEmpty()) {
            field(out, "keywords", Latex.of(String.join(", ", paper.keywords())));
        }
        if (paper.summary() != null) {
            field(out, "abstract", Latex.of(paper.summary()));
        }
        out.append("}\n\n");
    }

    /** In braces where BibTeX would take it for several names, or for a name turned around. */
    private static String name(String name) {
        String latex = Latex.of(name);
        return AND.matcher(name).find() ? "{" + latex + "}" : latex;
    }

    private static void field(Appendable out, String name, String value) throws IOException {
        out.append("  ")
                .append(name)
                .append(" = {")
                .append(BLANKS.matcher(value).replaceAll(" "))
                .append("},\n");
    }
}
