package io.paperwire.ingest.digest;

import io.paperwire.model.ArxivId;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Reject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows that a dialect finds, accepts or rejects each, and keeps the account.
 *
 * <p>Each row ends in exactly one of listing, duplicate and reject.
 */
public final class Rows {
    /** Most UTF-8 bytes that a row may have. */
    public static final int TEXT_LIMIT = 256 * 1024;

    private static final String ID_EXPECTED =
            "a link to the paper such as https://arxiv.org/abs/2505.07608, in the title or in a link column";

    private final RowSink sink;
    private final boolean collecting;
    private final Map<String, List<String>> knownLabels;
    private final LinesOfIds lines = new LinesOfIds();
    private final Map<String, Set<String>> grownLabels = new HashMap<>();
    private final List<SectionedListing> collected = new ArrayList<>();
    private String dialect = Accounting.UNKNOWN;
    private long accepted;
    private long duplicate;
    private long rejected;

    private Rows(RowSink sink, boolean collecting, Map<String, List<String>> knownLabels) {
        this.sink = sink;
        this.collecting = collecting;
        this.knownLabels = knownLabels;
    }

    /** Holds the listings until {@link #finish}, when no repeat can add labels to them any more. */
    static Rows collecting(RowSink sink) {
        return new Rows(sink, true, Map.of());
    }

    /** Hands listings on at once, with the labels that an earlier pass found at their repeats. */
    static Rows streaming(RowSink sink, Map<String, List<String>> labels) {
        return new Rows(sink, false, labels);
    }

    /** Adds a row that is complete as far as its dialect can tell. */
    public void add(Draft draft) {
        Flaw flaw = draft.flaw();
        if (flaw != null) {
            reject(flaw.at(draft.line));
        } else if (draft.id == null) {
            reject(draft.line, 1, "no arXiv id", draft.source, ID_EXPECTED);
        } else if (draft.title.isEmpty()) {
            reject(draft.line, 1, "no title", draft.source, "the paper's title in the row");
        } else {
            accept(draft, draft.id);
        }
    }

    private void accept(Draft draft, ArxivId id) {
        int first = lines.firstLine(id, draft.line);
        if (first > 0) {
            duplicate++;
            if (!draft.labels.isEmpty()) {
                grownLabels
                        .computeIfAbsent(id.value(), any -> new LinkedHashSet<>())
                        .addAll(draft.labels);
            }
            sink.duplicate(new Duplicate(draft.line, first, id));
            return;
        }
        accepted++;
        SectionedListing listing = new SectionedListing(
                new Listing(
                        draft.line,
                        id,
                        draft.title,
                        draft.authors,
                        draft.category,
                        draft.labels,
                        draft.summary == null || draft.summary.isEmpty() ? null : draft.summary,
                        draft.date,
                        Links.of(id, draft.onHuggingFace, draft.code)),
                draft.section);
        if (collecting) {
            collected.add(listing);
        } else {
            sink.listing(withLabels(listing, knownLabels.get(id.value())));
        }
    }

    /** Counts and reports a row that cannot be read. */
    public void reject(int line, int column, String reason, String quote, String expected) {
        reject(new Reject(line, column, reason, Flaw.printable(quote), expected));
    }

    private void reject(Reject reject) {
        rejected++;
        sink.reject(reject);
    }

    /** Remembers the first dialect that was recognised. */
    void recognised(Dialect by) {
        if (dialect.equals(Accounting.UNKNOWN)) {
            dialect = by.name();
        }
    }

    boolean anythingRecognised() {
        return !dialect.equals(Accounting.UNKNOWN) || rejected > 0;
    }

    /** The labels that repeats add, by id. */
    Map<String, List<String>> grownLabels() {
        Map<String, List<String>> labels = new HashMap<>();
        grownLabels.forEach((id, set) -> labels.put(id, List.copyOf(set)));
        return labels;
    }

    /** Hands on what was held back and closes the account. */
    Accounting finish() {
        for (SectionedListing listing : collected) {
            Set<String> more = grownLabels.get(listing.listing().id().value());
            sink.listing(withLabels(listing, more == null ? null : List.copyOf(more)));
        }
        return Accounting.of(dialect, accepted, duplicate, rejected);
    }

    private static SectionedListing withLabels(SectionedListing sectioned, @Nullable List<String> more) {
        Listing listing = sectioned.listing();
        if (more == null) {
            return sectioned;
        }
        Set<String> labels = new LinkedHashSet<>(listing.labels());
        labels.addAll(more);
        return new SectionedListing(
                new Listing(
                        listing.line(),
                        listing.id(),
                        listing.title(),
                        listing.authors(),
                        listing.category(),
                        List.copyOf(labels),
                        listing.summary(),
                        listing.date(),
                        listing.links()),
                sectioned.section());
    }
}
