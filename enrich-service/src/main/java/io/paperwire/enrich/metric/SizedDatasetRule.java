package io.paperwire.enrich.metric;

import java.util.Set;

/** Finds the dataset whose size a number gives: {@code FooBench comprises 500 tasks}. */
final class SizedDatasetRule {
    private static final Set<String> CONTAINING = Set.of(
            "with",
            "of",
            "encompassing",
            "has",
            "around",
            "provides",
            "contains",
            "containing",
            "comprising",
            "comprises",
            "includes",
            "including",
            "consisting",
            "featuring",
            "features",
            "spanning",
            "spans",
            "covering",
            "covers",
            "composed",
            "offers",
            "totaling",
            "introducing",
            "collecting",
            "curating",
            "consists",
            "comprised",
            "offering",
            "over");
    private static final int SIZED_REACH = 30;
    private final PaperContext paper;
    private final PlaceReader places;

    SizedDatasetRule(PaperContext paper, PlaceReader places) {
        this.paper = paper;
        this.places = places;
    }

    /** A dataset named before, which the sentence says to contain so much; else the paper's own dataset. */
    Ruled find(Surroundings s) {
        if (!s.mention.counted()
                && !s.mention.unit().equals("tokens")
                && !s.mention.unit().startsWith("hour")) {
            return new Ruled(null, "a size without a dataset");
        }
        Passage p = s.p;
        int start = Math.max(p.start(s.mention.token()), s.mention.token() - SIZED_REACH);
        boolean contains = s.parenthetical();
        boolean dataset = false;
        for (int i = start; i < s.mention.token(); i++) {
            contains |= CONTAINING.contains(p.token(i).lower()) && i >= s.leftStart;
            dataset |= p.is(i, "dataset nouns");
        }
        if (!contains) {
            return new Ruled(null, "not said to be contained");
        }
        for (int i = s.first - 1; i >= start; i--) {
            if (p.inName(i) && p.nameFirst(i) == i) {
                String name = p.text(i, p.nameLast(i));
                boolean own = name.equals(paper.benchmark());
                if (own || PaperContext.endsLikeBenchmark(name) || (datasetNear(p, i) && places.benchmarkName(p, i))) {
                    return new Ruled(name, "dataset named before the size");
                }
            }
        }
        return dataset && paper.benchmark() != null
                ? new Ruled(paper.benchmark(), "the paper's own dataset")
                : new Ruled(null, "none named");
    }

    private static boolean datasetNear(Passage p, int name) {
        int last = p.nameLast(name);
        for (int i = last + 1; i < Math.min(p.end(name), last + 7); i++) {
            if (p.is(i, "dataset nouns")) {
                return true;
            }
            if (p.token(i).number()) {
                return false;
            }
        }
        return p.is(name - 1, "dataset nouns") || (p.mark(name - 1, ",") && p.is(name - 2, "dataset nouns"));
    }
}
