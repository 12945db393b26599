package io.paperwire.query.syndication;

import static io.paperwire.query.syndication.XmlText.html;

import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper as an entry: its summary, the results that it states, and where it can be read. */
final class PaperEntry {
    private PaperEntry() {}

    /** @param base the address of the service, with a slash at its end */
    static FeedEntry of(Paper paper, String base) {
        List<String> tags = new ArrayList<>();
        Stream.concat(Stream.ofNullable(paper.category()), paper.keywords().stream())
                .distinct()
                .forEach(tags::add);
        String summary = Objects.requireNonNullElse(paper.summary(), "");
        return new FeedEntry(
                "urn:paperwire:paper:" + paper.id(),
                paper.title(),
                base + "papers/" + paper.id(),
                paper.links().arxiv(),
                paper.addedAt(),
                paper.updatedAt(),
                paper.authors(),
                tags,
                summary,
                content(paper, summary));
    }

    private static String content(Paper paper, String summary) {
        String results = paper.metrics().stream()
                .filter(number -> number.kind() == Kind.SCORE && number.benchmark() != null && !number.baseline())
                .map(PaperEntry::result)
                .distinct()
                .collect(Collectors.joining());
        return (summary.isEmpty() ? "" : "<p>" + html(summary) + "</p>")
                + (results.isEmpty() ? "" : "<ul>" + results + "</ul>")
                + "<p>" + links(paper.links()) + "</p>";
    }

    private static String result(Evidence number) {
        String what = Stream.of(number.benchmark(), number.metric())
                .filter(Objects::nonNull)
                .map(XmlText::html)
                .collect(Collectors.joining(", "));
        String who = number.subject() == null ? "" : " (" + html(number.subject()) + ")";
        return "<li>" + what + ": <strong>" + html(number.quote()) + "</strong>" + who + "</li>";
    }

    private static String links(Links links) {
        return Stream.of(
                        link(links.arxiv(), "arXiv"),
                        link(links.pdf(), "PDF"),
                        links.huggingface() == null ? "" : link(links.huggingface(), "Hugging Face"),
                        links.code() == null ? "" : link(links.code(), "code"))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String link(String address, String name) {
        return "<a href=\"" + html(address) + "\">" + name + "</a>";
    }
}
