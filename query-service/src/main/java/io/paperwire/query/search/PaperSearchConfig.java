package io.paperwire.query.search;

import io.paperwire.query.index.Searchers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everyone the search. */
@Singleton
public class PaperSearchConfig {

    @Produces
    @Singleton
    PaperSearch papers(Searchers searchers) {
        return new PaperSearch(searchers);
    }

    @Produces
    @Singleton
    ResultSearch results(Searchers searchers) {
        return new ResultSearch(searchers);
    }
}
