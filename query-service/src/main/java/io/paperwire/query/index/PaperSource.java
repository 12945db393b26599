package io.paperwire.query.index;

import java.util.function.Consumer;

/** Where a new index gets its papers from. */
interface PaperSource {
    /** Fails when the papers cannot be read at present, before any work is begun. */
    void check();

    /** Gives the present state of every paper, in no order: the JSON that went, or will go, to the feed. */
    void each(Consumer<String> papers);
}
