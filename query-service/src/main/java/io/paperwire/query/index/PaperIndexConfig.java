package io.paperwire.query.index;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Gives the feed's reader its memory, which is the index, and everyone else what searches it. */
@Singleton
public class PaperIndexConfig {

    @Produces
    @Singleton
    PaperIndex index(IndexConfig config, PaperSourceRepository source) {
        return new PaperIndex(Path.of(config.dir()), source, config.commitEvery(), config.refreshEvery());
    }

    @Produces
    @Singleton
    Searchers searchers(IndexConfig config, PaperIndex index) {
        return new Searchers(index::searchers, config.timeLimit(), config.pinnedFor(), config.pinnedAtMost());
    }

    void close(@Disposes PaperIndex index) throws IOException {
        index.close();
    }

    void close(@Disposes Searchers searchers) {
        searchers.close();
    }
}
