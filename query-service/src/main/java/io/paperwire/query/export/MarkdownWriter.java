package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;

/** Markdown that is a digest again. */
final class MarkdownWriter implements PaperWriter {
    private final MarkdownTable table = new MarkdownTable();

    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        table.write(out, paper);
    }
}
