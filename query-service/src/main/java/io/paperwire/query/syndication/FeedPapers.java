package io.paperwire.query.syndication;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.PaperBatch;
import io.paperwire.query.syndication.SyndicationRepository.Stored;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the papers of one page of a feed: those that a filter holds for, last added first.
 *
 * <p>It looks at {@value #SCANNED} papers at most: a page of a rare filter may be short, or empty, and still have a next one.
 */
final class FeedPapers {
    static final int SCANNED = 4_096;
    private static final int BATCH = 512;

    private final Source source;

    FeedPapers(Source source) {
        this.source = source;
    }

    Page page(@Nullable Filter filter, @Nullable FeedCursor after, int limit) {
        List<Paper> chosen = new ArrayList<>();
        FeedCursor place = after;
        FeedCursor last = after;
        for (int scanned = 0; scanned < SCANNED; ) {
            int size = filter == null ? limit + 1 : BATCH;
            List<Stored> stored = source.papers(place, size);
            List<Paper> papers = stored.stream().map(FeedPapers::read).toList();
            BitSet matched = matched(filter, papers);
            for (int i = 0; i < papers.size(); i++) {
                if (matched.get(i)) {
                    if (chosen.size() == limit) {
                        return new Page(chosen, Optional.ofNullable(last));
                    }
                    chosen.add(papers.get(i));
                    last = stored.get(i).place();
                }
            }
            if (papers.size() < size) {
                return new Page(chosen, Optional.empty());
            }
            place = stored.get(stored.size() - 1).place();
            scanned += papers.size();
        }
        return new Page(chosen, Optional.ofNullable(place));
    }

    private static BitSet matched(@Nullable Filter filter, List<Paper> papers) {
        if (filter == null) {
            BitSet all = new BitSet();
            all.set(0, papers.size());
            return all;
        }
        try (PaperBatch batch = PaperBatch.of(papers)) {
            return filter.matches(batch);
        }
    }

    private static Paper read(Stored stored) {
        try {
            return WireJson.read(stored.document().getBytes(StandardCharsets.UTF_8), Paper.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException(
                    "the stored document of " + stored.place().id() + " is not readable", e);
        }
    }

    /** @param next where the next page goes on; empty when this is the last one */
    record Page(List<Paper> papers, Optional<FeedCursor> next) {
        Page {
            papers = List.copyOf(papers);
        }
    }

    /** Gives papers in the order of feeds. */
    @FunctionalInterface
    interface Source {
        List<Stored> papers(@Nullable FeedCursor after, int limit);
    }
}
