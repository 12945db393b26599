package io.paperwire.query.search;

import io.paperwire.query.document.Fields;
import io.paperwire.query.document.Lot;
import io.paperwire.query.index.PaperSearcher;
import io.paperwire.query.index.PaperWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;

/** Draws papers by lot: the same ones for the same seed, on every instance. */
final class PaperSample {
    private final PriorityQueue<Drawn> drawn = new PriorityQueue<>(Comparator.reverseOrder());
    private long papers;

    /** Draws at most {@code size} of the papers of a query. */
    static PaperSample of(PaperSearcher searcher, Query query, int size, long seed) throws IOException {
        var sample = new PaperSample();
        NumericDocValues lots = MultiDocValues.getNumericValues(searcher.getIndexReader(), Fields.LOT);
        if (lots != null) {
            PaperWalk.over(searcher, query, (document, day) -> {
                sample.papers++;
                if (lots.advanceExact(document)) {
                    sample.add(new Drawn(Lot.drawn(lots.longValue(), seed), document), size);
                }
            });
        }
        return sample;
    }

    /** In the order in which they were drawn. */
    List<Integer> documents() {
        List<Drawn> sorted = new ArrayList<>(drawn);
        sorted.sort(Comparator.naturalOrder());
        return sorted.stream().map(Drawn::document).toList();
    }

    /** How many could have been drawn. */
    long papers() {
        return papers;
    }

    private void add(Drawn one, int size) {
        if (drawn.size() < size) {
            drawn.add(one);
        } else if (size > 0 && one.compareTo(drawn.element()) < 0) {
            drawn.remove();
            drawn.add(one);
        }
    }

    private record Drawn(long lot, int document) implements Comparable<Drawn> {
        @Override
        public int compareTo(Drawn other) {
            return Long.compare(lot, other.lot);
        }
    }
}
