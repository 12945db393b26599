package io.paperwire.query.hub;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as {@code /api/papers/{id}} answers it.
 *
 * @param publishedAt midnight of the paper's day, with milliseconds, which clients insist on; an undated paper's is when
 *     it came
 * @param submittedOnDailyAt the same
 * @param submittedOnDailyBy the source of the earliest digest that lists it; absent when no listing tells
 * @param upvotes always 0: nobody votes here
 * @param keywords ranked, best first
 * @param githubRepo the code, if a digest names it
 * @param category as a digest gave it, absent when it was predicted: a reader of this would take it for given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HubPaper(
        String id,
        List<HubAuthor> authors,
        String publishedAt,
        String submittedOnDailyAt,
        String title,
        @Nullable HubUser submittedOnDailyBy,
        String summary,
        int upvotes,
        @Nullable String githubRepo,
        @JsonProperty("ai_keywords") List<String> keywords,
        @Nullable String category,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> labels) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Comparator<PaperListing> EARLIEST = Comparator.comparing(
                    PaperListing::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(listing -> listing.digest().toString());

    HubPaper {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        labels = List.copyOf(labels);
    }

    static HubPaper of(Paper paper) {
        String id = paper.id().value();
        LocalDate date = paper.date();
        Instant time = date == null
                ? paper.addedAt()
                : date.atStartOfDay(ZoneOffset.UTC).toInstant();
        String summary = paper.summary();
        return new HubPaper(
                id,
                IntStream.range(0, paper.authors().size())
                        .mapToObj(
                                place -> HubAuthor.of(id, place, paper.authors().get(place)))
                        .toList(),
                TIME.format(time),
                TIME.format(time),
                paper.title(),
                submitter(paper).orElse(null),
                summary == null ? "" : summary,
                0,
                paper.links().code(),
                paper.keywords(),
                paper.categoryPredicted() ? null : paper.category(),
                paper.labels());
    }

    private static Optional<HubUser> submitter(Paper paper) {
        return paper.listings().stream()
                .filter(listing -> listing.status() == PaperStatus.LISTED)
                .min(EARLIEST)
                .map(listing -> HubUser.of(listing.digest().source()));
    }
}
