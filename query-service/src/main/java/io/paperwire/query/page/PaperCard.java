package io.paperwire.query.page;

import io.paperwire.model.Links;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One paper as a list shows it. Everything in it is text; only {@code links} lead away, and only to http or https.
 *
 * @param address of its page here
 * @param date in ISO 8601, empty when undated
 * @param category empty when there is none
 * @param authors the first of them, ready to be read
 * @param allAuthors all of them
 * @param notes the numbers that say most, for the margin
 * @param numbers how many were found in the summary that is shown
 */
public record PaperCard(
        String id,
        String address,
        int revision,
        String date,
        String title,
        String category,
        boolean categoryPredicted,
        String authors,
        String allAuthors,
        MarkedText summary,
        List<NumberNote> notes,
        int numbers,
        List<Facet> keywords,
        List<Link> links) {
    private static final int AUTHORS_SHOWN = 6;
    private static final int KEYWORDS_SHOWN = 6;
    private static final int NOTES_SHOWN = 5;

    public PaperCard {
        notes = List.copyOf(notes);
        keywords = List.copyOf(keywords);
        links = List.copyOf(links);
    }

    public static PaperCard of(Paper paper) {
        String id = paper.id().value();
        String date = paper.date() == null ? "" : paper.date().toString();
        String summary = paper.summary() == null ? "" : paper.summary();
        List<Evidence> numbers = numbersOf(paper);
        MarkedText text = MarkedText.of(summary, numbers, id + "-n");
        List<String> authors = paper.authors();
        return new PaperCard(
                id,
                Address.ofPaper(id),
                paper.revision(),
                date,
                paper.title(),
                paper.category() == null ? "" : paper.category(),
                paper.categoryPredicted(),
                shown(authors),
                String.join(", ", authors),
                text,
                mostTelling(NumberNote.of(numbers, text, id + "-r")),
                numbers.size(),
                paper.keywords().stream()
                        .limit(KEYWORDS_SHOWN)
                        .map(keyword -> Facet.keyword(keyword, date))
                        .toList(),
                Link.of(paper.links()));
    }

    /** Numbers behind those of the margin. */
    public int more() {
        return numbers - notes.size();
    }

    private static String shown(List<String> authors) {
        int more = authors.size() - AUTHORS_SHOWN;
        String shown = String.join(", ", authors.subList(0, Math.min(AUTHORS_SHOWN, authors.size())));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** Results before other numbers and the paper's own before baselines, else in the order of the text. */
    private static List<NumberNote> mostTelling(List<NumberNote> notes) {
        return notes.stream()
                .filter(note -> !note.mark().isEmpty())
                .sorted(Comparator.comparing((NumberNote note) -> !note.isResult())
                        .thenComparing(NumberNote::baseline)
                        .thenComparing(note -> note.metric().isEmpty()))
                .limit(NOTES_SHOWN)
                .toList();
    }

    /** Numbers stand in one listing's summary each; those of another listing's words would be marked in the wrong place. */
    static List<Evidence> numbersOf(Paper paper) {
        String summary = paper.summary() == null ? "" : paper.summary();
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

    /** A name and the address behind it. */
    public record Link(String name, @Nullable String address) {
        static List<Link> of(Links links) {
            return Stream.of(
                            new Link("arXiv", links.arxiv()),
                            new Link("PDF", links.pdf()),
                            new Link("Hugging Face", links.huggingface()),
                            new Link("Code", links.code()))
                    .filter(Link::isWeb)
                    .toList();
        }

        private boolean isWeb() {
            String lower = address == null ? "" : address.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        }
    }
}
