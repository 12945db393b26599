package io.paperwire.query.export;

import io.paperwire.query.paper.PaperRepository;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a selection of papers in a format, as they are read. */
record PaperExport(PaperSelection selection, PaperFormat format) {

    void write(PaperRepository papers, OutputStream bytes) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 32 * 1024);
        PaperWriter writer = format.writer();
        writer.begin(out);
        selection.each(papers, (paper, document) -> writer.write(out, paper, document));
        writer.end(out);
        out.flush();
    }
}
