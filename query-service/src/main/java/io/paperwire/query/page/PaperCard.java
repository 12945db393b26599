package io.paperwire.query.page;

import io.paperwire.model.Links;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One paper as a page shows it. Everything in it is text; only {@code links} are addresses, and only of http or https.
 *
 * @param date in ISO 8601, empty when undated
 * @param category empty when there is none
 * @param authors the first of them, ready to be read
 * @param allAuthors all of them
 * @param numbers what was found in the summary that is shown
 * @param digests the digests that list it at present
 */
public record PaperCard(
        String id,
        int revision,
        String date,
        String title,
        String category,
        boolean categoryPredicted,
        String authors,
        String allAuthors,
        MarkedText summary,
        List<NumberRow> numbers,
        List<String> keywords,
        List<Link> links,
        List<String> digests) {
    private static final int AUTHORS_SHOWN = 8;
    private static final int KEYWORDS_SHOWN = 8;

    public PaperCard {
        numbers = List.copyOf(numbers);
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
        digests = List.copyOf(digests);
    }

    public static PaperCard of(Paper paper) {
        String summary = paper.summary() == null ? "" : paper.summary();
        List<Evidence> numbers = numbersOf(paper, summary);
        List<String> authors = paper.authors();
        int more = authors.size() - AUTHORS_SHOWN;
        String shown = String.join(", ", authors.subList(0, Math.min(AUTHORS_SHOWN, authors.size())));
        return new PaperCard(
                paper.id().value(),
                paper.revision(),
                paper.date() == null ? "" : paper.date().toString(),
                paper.title(),
                paper.category() == null ? "" : paper.category(),
                paper.categoryPredicted(),
                more > 0 ? shown + " and " + more + " more" : shown,
                String.join(", ", authors),
                MarkedText.of(summary, numbers),
                numbers.stream().map(NumberRow::of).toList(),
                paper.keywords().stream().limit(KEYWORDS_SHOWN).toList(),
                links(paper.links()),
                present(paper).map(listing -> listing.digest().toString()).toList());
    }

    /** Numbers stand in one listing's summary each; those of another listing's words would be marked in the wrong place. */
    private static List<Evidence> numbersOf(Paper paper, String summary) {
        return Stream.concat(present(paper), paper.listings().stream())
                .filter(listing -> summary.equals(listing.summary()))
                .map(PaperListing::digest)
                .distinct()
                .map(digest -> paper.metrics().stream()
                        .filter(number -> number.digest().equals(digest))
                        .toList())
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<PaperListing> present(Paper paper) {
        return paper.listings().stream().filter(listing -> listing.status() == PaperStatus.LISTED);
    }

    private static List<Link> links(Links links) {
        return Stream.of(
                        new Link("arXiv", links.arxiv()),
                        new Link("PDF", links.pdf()),
                        new Link("Hugging Face", links.huggingface()),
                        new Link("Code", links.code()))
                .filter(Link::isWeb)
                .toList();
    }

    /** The address of the paper itself, empty when there is none that may be linked. */
    public String address() {
        return links.isEmpty() ? "" : String.valueOf(links.get(0).address());
    }

    /** A name and the address behind it. */
    public record Link(String name, @Nullable String address) {
        private boolean isWeb() {
            String lower = address == null ? "" : address.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        }
    }

    /** A number and what it says, each part as text. */
    public record NumberRow(
            String quote, String kind, String metric, String benchmark, String subject, boolean baseline) {
        static NumberRow of(Evidence number) {
            return new NumberRow(
                    number.quote(),
                    MarkedText.label(number.kind()),
                    number.metric() == null ? "" : number.metric(),
                    number.benchmark() == null ? "" : number.benchmark(),
                    number.subject() == null ? "" : number.subject(),
                    number.baseline());
        }
    }
}
