package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** RIS, as reference managers import it: a tag a line, a paper from {@code TY} to {@code ER}. */
final class RisWriter implements PaperWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        tag(out, "TY", "UNPB");
        tag(out, "ID", paper.id().value());
        tag(out, "TI", paper.title());
        for (String author : paper.authors()) {
            PersonName name = PersonName.of(author);
            tag(out, "AU", name.given() == null ? name.family() : name.family() + ", " + name.given());
        }
        LocalDate date = paper.date();
        if (date != null) {
            tag(out, "PY", String.valueOf(date.getYear()));
            tag(out, "DA", DAY.format(date));
        }
        if (paper.summary() != null) {
            tag(out, "AB", paper.summary());
        }
        for (String keyword : paper.keywords()) {
            tag(out, "KW", keyword);
        }
        tag(out, "PB", "arXiv");
        tag(out, "M1", "arXiv:" + paper.id());
        tag(out, "UR", paper.links().arxiv());
        tag(out, "ER", "");
        out.append("\r\n");
    }

    /** A value stays on its line: a line that begins like a tag would be read as one. */
    private static void tag(Appendable out, String tag, String value) throws IOException {
        out.append(tag)
                .append("  - ")
                .append(value.replaceAll("\\s+", " ").strip())
                .append("\r\n");
    }
}
