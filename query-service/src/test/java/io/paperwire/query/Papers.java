package io.paperwire.query;

import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Papers for tests, with what the test is not about filled in. */
public final class Papers {
    public static final DigestId DIGEST = DigestId.parse("seeds/2025-05-13.md");
    private static final Instant TIME = Instant.parse("2025-05-13T06:02:11Z");

    private Papers() {}

    public static Paper listed(String id, int revision) {
        return of(
                id, revision, LocalDate.parse("2025-05-13"), "Machine Learning", "Title of " + id, "Summary of " + id);
    }

    public static Paper withdrawn(String id, int revision) {
        return withdrawn(listed(id, revision));
    }

    public static Paper withdrawn(Paper paper) {
        return with(paper, PaperStatus.WITHDRAWN, Change.WITHDRAWN, paper.metrics());
    }

    public static Paper of(String id, int revision, LocalDate date, String category, String title, String summary) {
        return of(id, revision, date, category, title, summary, List.of("Ada", "Grace"));
    }

    public static Paper of(
            String id,
            int revision,
            LocalDate date,
            String category,
            String title,
            String summary,
            List<String> authors) {
        ArxivId arxivId = new ArxivId(id);
        Links links = Links.of(arxivId, true, null);
        var listing = new PaperListing(
                DIGEST, 1, date, 8, PaperStatus.LISTED, false, title, authors, category, List.of(), summary, links);
        return new Paper(
                arxivId,
                title,
                authors,
                category,
                false,
                null,
                List.of(),
                List.of("reinforcement learning", "language model"),
                date,
                PaperStatus.LISTED,
                revision,
                revision == 1 ? Change.ADDED : Change.CHANGED,
                Cause.LISTING,
                summary,
                links,
                List.of(),
                TIME,
                TIME,
                List.of(listing),
                false);
    }

    public static Paper about(Paper paper, List<String> authors, List<String> keywords) {
        return new Paper(
                paper.id(),
                paper.title(),
                authors,
                paper.category(),
                paper.categoryPredicted(),
                paper.categoryConfidence(),
                paper.labels(),
                keywords,
                paper.date(),
                paper.status(),
                paper.revision(),
                paper.change(),
                paper.cause(),
                paper.summary(),
                paper.links(),
                paper.metrics(),
                paper.addedAt(),
                paper.updatedAt(),
                paper.listings(),
                false);
    }

    public static Paper withNumbers(Paper paper, Evidence... numbers) {
        return with(paper, paper.status(), paper.change(), List.of(numbers));
    }

    /** The first occurrence of {@code quote} in the paper's summary, as a number of that kind. */
    public static Evidence number(Paper paper, String quote, Kind kind) {
        String summary = String.valueOf(paper.summary());
        int index = summary.indexOf(quote);
        int start = summary.codePointCount(0, index);
        int end = start + quote.codePointCount(0, quote.length());
        var metric = new Metric(
                quote, start, end, BigDecimal.ONE, "%", kind, "Pass@1", "AIME 2025", "MiMo-7B-RL", false, 0.9);
        return Evidence.of(DIGEST, metric, Agreement.SINGLE, 1);
    }

    private static Paper with(Paper paper, PaperStatus status, Change change, List<Evidence> numbers) {
        return new Paper(
                paper.id(),
                paper.title(),
                paper.authors(),
                paper.category(),
                paper.categoryPredicted(),
                paper.categoryConfidence(),
                paper.labels(),
                paper.keywords(),
                paper.date(),
                status,
                paper.revision(),
                change,
                paper.cause(),
                paper.summary(),
                paper.links(),
                numbers,
                paper.addedAt(),
                paper.updatedAt(),
                paper.listings(),
                false);
    }
}
