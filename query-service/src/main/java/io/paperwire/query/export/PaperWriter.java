package io.paperwire.query.export;

import io.paperwire.model.Paper;
import java.io.IOException;

/** Writes papers in one format, one after the other, so that no more than one need be in memory. */
interface PaperWriter {
    /** Comes once, before the first paper. */
    default void begin(Appendable out) throws IOException {}

    /** @param document the paper's JSON as it is stored */
    void write(Appendable out, Paper paper, String document) throws IOException;

    /** Comes once, behind the last paper. */
    default void end(Appendable out) throws IOException {}
}
