package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;
import java.util.Locale;

/** CSV with a header: a row a paper, lists joined by semicolons. */
final class CsvWriter implements PaperWriter {
    @Override
    public void begin(Appendable out) throws IOException {
        new SafeCsv(out)
                .row(
                        "id",
                        "title",
                        "authors",
                        "category",
                        "date",
                        "labels",
                        "keywords",
                        "summary",
                        "status",
                        "url",
                        "code");
    }

    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        new SafeCsv(out)
                .row(
                        paper.id(),
                        paper.title(),
                        String.join("; ", paper.authors()),
                        paper.category(),
                        paper.date(),
                        String.join("; ", paper.labels()),
                        String.join("; ", paper.keywords()),
                        paper.summary(),
                        paper.status().name().toLowerCase(Locale.ROOT),
                        paper.links().arxiv(),
                        paper.links().code());
    }
}
