package io.paperwire.platform.progress;

import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what a run adds, changes and removes of one kind of thing, and keeps the first of each as examples. */
public final class Tally {
    /** So many examples of each change are kept. */
    public static final int EXAMPLES = 5;

    private final Map<What, Integer> counts = new EnumMap<>(What.class);
    private final Map<What, List<Example>> examples = new EnumMap<>(What.class);
    private final SortedMap<String, Integer> fields = new TreeMap<>();

    public void unchanged() {
        count(What.UNCHANGED);
    }

    public void added(Place at, String after) {
        note(What.ADDED, at, null, after);
    }

    public void removed(Place at, String before) {
        note(What.REMOVED, at, before, null);
    }

    /** @param which the fields that differ; at least one */
    public void changed(Place at, List<String> which, String before, String after) {
        note(What.CHANGED, at, before, after);
        which.forEach(field -> fields.merge(field, 1, Integer::sum));
    }

    public View view() {
        return new View(
                counts.getOrDefault(What.ADDED, 0),
                counts.getOrDefault(What.CHANGED, 0),
                counts.getOrDefault(What.REMOVED, 0),
                counts.getOrDefault(What.UNCHANGED, 0),
                fields,
                examples.values().stream().flatMap(List::stream).toList());
    }

    private void note(What what, Place at, @Nullable String before, @Nullable String after) {
        count(what);
        List<Example> kept = examples.computeIfAbsent(what, any -> new ArrayList<>());
        if (kept.size() < EXAMPLES) {
            kept.add(new Example(
                    what.name().toLowerCase(Locale.ROOT),
                    at.paper().value(),
                    at.digest().toString(),
                    before,
                    after));
        }
    }

    private void count(What what) {
        counts.merge(what, 1, Integer::sum);
    }

    private enum What {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED
    }

    /**
     * The counts as they stand.
     *
     * @param fields how many of the changed ones differ in which field
     */
    public record View(
            int added, int changed, int removed, int unchanged, Map<String, Integer> fields, List<Example> examples) {}

    /**
     * One thing that differs.
     *
     * @param what {@code added}, {@code changed} or {@code removed}
     * @param before null for an added one
     * @param after null for a removed one
     */
    public record Example(
            String what,
            String paper,
            String digest,
            @Nullable String before,
            @Nullable String after) {}

    /** Where a thing stands: one paper in one digest. */
    public record Place(ArxivId paper, DigestId digest) {}
}
