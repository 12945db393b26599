package io.paperwire.query.arxiv;

import io.paperwire.model.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One paper of an arXiv feed, or an error.
 *
 * @param updated when the paper last changed here
 * @param published midnight of the paper's day, or when it came if it has none; null for an error
 * @param categories the nearest of arXiv's first, then the digest's own and its labels; none for an error
 */
record ArxivEntry(
        String id,
        String title,
        Instant updated,
        @Nullable Instant published,
        List<String> authors,
        String summary,
        List<String> categories,
        List<Link> links) {
    /** Programs fail without an author, and a digest may name none. */
    private static final String NOBODY = "Unknown";

    ArxivEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        links = List.copyOf(links);
    }

    /** @param version such as {@code v2}: digests do not tell it, and it is {@code v1} unless somebody asks for another */
    static ArxivEntry of(Paper paper, String version) {
        String name = paper.id() + version;
        LocalDate date = paper.date();
        String summary = paper.summary();
        Set<String> categories = new LinkedHashSet<>();
        categories.add(ArxivCategory.codeOf(paper.category()));
        if (paper.category() != null) {
            categories.add(paper.category());
        }
        categories.addAll(paper.labels());
        return new ArxivEntry(
                "http://arxiv.org/abs/" + name,
                paper.title(),
                paper.updatedAt(),
                date == null
                        ? paper.addedAt()
                        : date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                paper.authors().isEmpty() ? List.of(NOBODY) : paper.authors(),
                summary == null ? "" : summary,
                List.copyOf(categories),
                links(paper, name));
    }

    private static List<Link> links(Paper paper, String name) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("https://arxiv.org/abs/" + name, "alternate", "text/html", ""));
        links.add(new Link("https://arxiv.org/pdf/" + name, "related", "application/pdf", "pdf"));
        String code = paper.links().code();
        if (code != null) {
            links.add(new Link(code, "related", "text/html", "code"));
        }
        return links;
    }

    /** @param title "" to leave it out */
    record Link(String href, String rel, String type, String title) {}
}
