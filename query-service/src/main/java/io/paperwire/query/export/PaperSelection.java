package io.paperwire.query.export;

import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.PaperBatch;
import io.paperwire.query.paper.PaperCursor;
import io.paperwire.query.paper.PaperQuery;
import io.paperwire.query.paper.PaperRepository;
import io.paperwire.query.paper.PaperRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which papers are taken away.
 *
 * @param ids these, in this order; null for all
 * @param query of all papers
 * @param filter that they must pass; null for none
 */
record PaperSelection(
        @Nullable List<ArxivId> ids,
        PaperQuery query,
        @Nullable Filter filter) {
    /** So many papers are in memory at a time; a document may have hundreds of kilobytes. */
    private static final int PORTION = 100;

    private static final int MOST_IDS = 1_000;

    static @Nullable List<ArxivId> ids(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> given =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        List<ArxivId> ids = new ArrayList<>();
        for (String id : given) {
            ids.add(ArxivId.parse(id)
                    .orElseThrow(() -> ProblemException.invalidParameter(
                            "ids", id, "arXiv ids such as 2505.07608 separated by commas")));
        }
        if (ids.size() > MOST_IDS) {
            throw ProblemException.invalidParameter("ids", text, "at most " + MOST_IDS + " ids");
        }
        return ids;
    }

    /** Gives the papers to {@code sink}, a portion in memory at a time. */
    void each(PaperRepository papers, Sink sink) throws IOException {
        if (ids != null) {
            for (int i = 0; i < ids.size(); i += PORTION) {
                List<ArxivId> some = ids.subList(i, Math.min(ids.size(), i + PORTION));
                Map<ArxivId, PaperRow> found = new HashMap<>();
                papers.listed(some).forEach(row -> found.put(row.id(), row));
                pass(some.stream().filter(found::containsKey).map(found::get).toList(), sink);
            }
            return;
        }
        PaperCursor after = null;
        List<PaperRow> page;
        do {
            page = papers.page(query, after, PORTION);
            pass(page, sink);
            after = page.isEmpty() ? null : page.get(page.size() - 1).cursor();
        } while (page.size() == PORTION);
    }

    private void pass(List<PaperRow> rows, Sink sink) throws IOException {
        List<Paper> papers = rows.stream().map(PaperSelection::paper).toList();
        BitSet wanted = new BitSet();
        if (filter == null || papers.isEmpty()) {
            wanted.set(0, papers.size());
        } else {
            try (PaperBatch batch = PaperBatch.of(papers)) {
                wanted = filter.matches(batch);
            }
        }
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            sink.accept(papers.get(i), rows.get(i).document());
        }
    }

    private static Paper paper(PaperRow row) {
        try {
            return WireJson.read(row.document().getBytes(StandardCharsets.UTF_8), Paper.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("the stored document of " + row.id() + " is not readable", e);
        }
    }

    /** Takes a paper and its stored JSON. */
    interface Sink {
        void accept(Paper paper, String document) throws IOException;
    }
}
