package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;

/** NDJSON: each paper's document as it is, with everything known of it, on a line. */
final class LinesWriter implements PaperWriter {
    @Override
    public void write(Appendable out, Paper paper, String document) throws IOException {
        out.append(document).append('\n');
    }
}
