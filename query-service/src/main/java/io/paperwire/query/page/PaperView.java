package io.paperwire.query.page;

import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper with what each digest says of it.
 *
 * @param address of this page
 * @param api address of the same as JSON
 * @param description its first words
 * @param date in ISO 8601, empty when undated
 * @param day as people say it
 * @param dayAddress of the papers of its day, empty when undated
 * @param sureness of a predicted category, in percent; empty when given
 * @param listings those that stand first, longest summary first
 * @param tags for programs that collect citations
 */
public record PaperView(
        String id,
        int revision,
        String address,
        String api,
        String title,
        String description,
        String authors,
        String date,
        String day,
        String dayAddress,
        String category,
        boolean predicted,
        String sureness,
        boolean withdrawn,
        List<PaperCard.Link> links,
        List<ListingView> listings,
        List<Facet> keywords,
        List<CitationTag> tags) {
    private static final int DESCRIPTION = 200;

    public PaperView {
        links = List.copyOf(links);
        listings = List.copyOf(listings);
        keywords = List.copyOf(keywords);
        tags = List.copyOf(tags);
    }

    static PaperView of(Paper paper) {
        String id = paper.id().value();
        String date = paper.date() == null ? "" : paper.date().toString();
        String summary = paper.summary() == null ? "" : paper.summary();
        return new PaperView(
                id,
                paper.revision(),
                Address.ofPaper(id),
                Address.below("/api/v1/papers", id).toString(),
                paper.title(),
                summary.substring(
                        0,
                        summary.offsetByCodePoints(
                                0, Math.min(DESCRIPTION, summary.codePointCount(0, summary.length())))),
                String.join(", ", paper.authors()),
                date,
                PageDay.label(date),
                date.isEmpty() ? "" : Address.of("/").with("date", date).toString(),
                paper.category() == null ? "" : paper.category(),
                paper.categoryPredicted(),
                sureness(paper.categoryConfidence()),
                paper.status() == PaperStatus.WITHDRAWN,
                PaperCard.Link.of(paper.links()),
                listings(paper),
                paper.keywords().stream()
                        .map(keyword -> Facet.keyword(keyword, date))
                        .toList(),
                CitationTag.of(paper));
    }

    private static List<ListingView> listings(Paper paper) {
        List<PaperListing> inOrder = paper.listings().stream()
                .sorted(Comparator.comparing((PaperListing listing) -> listing.status() != PaperStatus.LISTED)
                        .thenComparing(
                                listing -> listing.summary() == null
                                        ? 0
                                        : listing.summary().length(),
                                Comparator.reverseOrder())
                        .thenComparing(PaperListing::digest))
                .toList();
        List<ListingView> views = new ArrayList<>();
        for (PaperListing listing : inOrder) {
            List<Evidence> numbers = paper.metrics().stream()
                    .filter(number -> number.digest().equals(listing.digest()))
                    .toList();
            views.add(ListingView.of(views.size(), listing, paper.title(), numbers));
        }
        return views;
    }

    private static String sureness(@Nullable Double confidence) {
        return confidence == null
                ? ""
                : Integer.toString(
                        BigDecimal.valueOf(confidence).movePointRight(2).intValue());
    }

    /**
     * What one digest says.
     *
     * @param anchor the name of its heading
     * @param record what the names of its records begin with
     * @param address of the digest
     * @param otherTitle the listing's title where it differs from the paper's, else empty
     */
    public record ListingView(
            String anchor,
            String record,
            String digest,
            String address,
            int line,
            int version,
            String day,
            boolean withdrawn,
            boolean agedOut,
            String otherTitle,
            MarkedText summary,
            List<NumberNote> notes) {
        public ListingView {
            notes = List.copyOf(notes);
        }

        static ListingView of(int place, PaperListing listing, String title, List<Evidence> numbers) {
            String digest = listing.digest().toString();
            String record = "l" + place + "-r";
            String text = listing.summary() == null ? "" : listing.summary();
            MarkedText summary = MarkedText.of(text, numbers, "l" + place + "-n");
            LocalDate date = listing.date();
            return new ListingView(
                    "l" + place,
                    record,
                    digest,
                    Address.ofDigest(digest),
                    listing.line(),
                    listing.version(),
                    date == null ? "" : PageDay.label(date.toString()),
                    listing.status() == PaperStatus.WITHDRAWN,
                    listing.agedOut(),
                    listing.title().equals(title) ? "" : listing.title(),
                    summary,
                    NumberNote.of(numbers, summary, record));
        }
    }
}
