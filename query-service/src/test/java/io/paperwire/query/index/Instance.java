package io.paperwire.query.index;

import io.paperwire.model.Paper;
import io.paperwire.query.search.PaperSearch;
import io.paperwire.query.search.ResultSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One instance's index with its search, beside a log and a database in memory. */
public final class Instance implements AutoCloseable {
    private final FeedOfPapers feed;
    private final PaperIndex index;
    private final Searchers searchers;
    private final PaperSearch search;

    public Instance(Path folder) {
        this(folder, new FeedOfPapers("log-1"));
    }

    private Instance(Path folder, FeedOfPapers feed) {
        this.feed = feed;
        index = feed.index(folder, false);
        searchers = new Searchers(index::searchers, Duration.ofMinutes(1), Duration.ofMinutes(5), 100);
        search = new PaperSearch(searchers);
        show();
    }

    public PaperSearch search() {
        return search;
    }

    public ResultSearch results() {
        return new ResultSearch(searchers);
    }

    public void tell(Paper paper) {
        feed.tell(paper);
    }

    /** Whatever was told can be found. */
    public void show() {
        feed.feed(index, 50);
    }

    /** Another instance with the same log, which takes what there is from the database as it is now. */
    public Instance another(Path folder) {
        return new Instance(folder, feed);
    }

    /** No earlier state is held any longer. */
    public void forget() {
        searchers.close();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        index.close();
    }
}
