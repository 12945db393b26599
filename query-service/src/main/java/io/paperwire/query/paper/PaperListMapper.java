package io.paperwire.query.paper;

import io.paperwire.model.ArxivId;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.document.Fields;
import io.paperwire.query.document.NameKey;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterMapper;
import io.paperwire.query.filter.Limits;
import io.paperwire.query.search.GroupKey;
import io.paperwire.query.search.PaperAsk;
import io.paperwire.query.search.PaperOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of papers, and what they ask for. */
public class PaperListMapper {
    private static final int MAX_IDS = 200;
    private static final String IDS = "up to 200 arXiv ids such as 2505.07608, separated by commas";
    private static final String A_TIME = "a day such as 2025-05-13 or a time such as 2025-05-13T06:00:00Z";
    private static final String GROUPS = "category, keyword, author, benchmark, source or month";

    @Parameter(
            description = "What to look for, in the filter language; hits are ranked by it",
            example = "diffusion OR \"flow matching\"")
    @QueryParam("q")
    @Size(max = Limits.LENGTH, message = "at most 8192 characters")
    @Nullable
    String q;

    @Parameter(
            description = "Which papers, in the filter language; ranks do not depend on it",
            example = "category:\"Computer Vision\" (benchmark:ImageNet value:>80)")
    @QueryParam("filter")
    @Size(max = Limits.LENGTH, message = "at most 8192 characters")
    @Nullable
    String filter;

    @Parameter(
            description =
                    "Up to 3 of relevance, date, added, updated, title and id, separated by commas, each with :asc or"
                            + " :desc behind it if it is to go the other way than usual (best, newest and highest first, titles by"
                            + " alphabet). Without: relevance with q, else date. What is alike goes by date, then id.",
            example = "date,title:desc")
    @QueryParam("sort")
    @Size(max = 100, message = "at most 100 characters")
    @Nullable
    String sort;

    @Parameter(
            description =
                    "Fields to show. Alone, metrics and listings are shown beside the others, which lists leave out"
                            + " otherwise; with others, only what is named, and the id.",
            example = "title,date,metrics")
    @QueryParam(Selection.SELECT)
    @Size(max = 300, message = "at most 300 characters")
    @Nullable
    String select;

    @Parameter(
            description = "Only these papers: up to 200 arXiv ids, separated by commas",
            example = "2505.07608,2505.07062")
    @QueryParam("ids")
    @Size(max = 8_000, message = IDS)
    @Nullable
    String ids;

    @Parameter(description = "Only papers of this day", example = "2025-05-13")
    @QueryParam("date")
    @Nullable
    LocalDate date;

    @Parameter(description = "Only papers of this category, in any spelling", example = "Computer Vision")
    @QueryParam("category")
    @Size(max = 200, message = "at most 200 characters")
    @Nullable
    String category;

    @Parameter(description = "Only papers first listed here at this day or time or later", example = "2025-05-13")
    @QueryParam("since")
    @Size(max = 40, message = A_TIME)
    @Nullable
    String since;

    @Parameter(description = "Only papers that changed at this day or time or later", example = "2025-05-13T06:00:00Z")
    @QueryParam("updatedSince")
    @Size(max = 40, message = A_TIME)
    @Nullable
    String updatedSince;

    @Parameter(
            description = "Counts the papers instead of listing them: by " + GROUPS
                    + ". The answer's items are {\"key\", \"count\"}, most papers first, months newest first.",
            example = "category",
            schema = @Schema(maxLength = 20))
    @QueryParam("group_by")
    @Nullable
    String groupBy;

    @Parameter(description = "Draws so many of the papers by lot instead of listing them in order", example = "5")
    @QueryParam("sample")
    @Min(value = 1, message = "a number from 1 to 200")
    @Max(value = 200, message = "a number from 1 to 200")
    @Nullable
    Integer sample;

    @Parameter(description = "Another seed, other lots; the same seed, the same ones", example = "7")
    @QueryParam("seed")
    @DefaultValue("0")
    @Min(value = 0, message = "a number from 0 to 2147483647")
    @Max(value = Integer.MAX_VALUE, message = "a number from 0 to 2147483647")
    long seed;

    @Parameter(description = "Marks the words that papers were found by, as HTML", example = "true")
    @QueryParam("highlights")
    @DefaultValue("false")
    boolean highlights;

    @Parameter(description = "Papers on the page", example = "20")
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(value = 1, message = "a number from 1 to 200")
    @Max(value = 200, message = "a number from 1 to 200")
    int limit;

    @Parameter(
            description =
                    "The value of \"next\" of the page before. A list by relevance can be paged through within five"
                            + " minutes, then the answer is 410.",
            example = PaperAsk.EXAMPLE_CURSOR)
    @QueryParam("cursor")
    @Size(max = 4_096, message = "the value of \"next\" of the page before")
    @Nullable
    String cursor;

    /**
     * What is asked for.
     *
     * @throws ProblemException if a parameter is not of its form, or does not go together with another
     */
    PaperAsk ask() {
        Optional<Filter> search = FilterMapper.optional("q", q);
        PaperAsk ask = search.map(PaperAsk::search).orElse(PaperAsk.ALL);
        String keys = sort;
        if (keys != null) {
            ask = ask.orderedBy(PaperOrder.parse(keys)
                    .orElseThrow(() -> ProblemException.invalidParameter("sort", keys, PaperOrder.EXPECTED)));
        }
        Optional<Filter> chosen = FilterMapper.optional("filter", filter);
        if (chosen.isPresent()) {
            ask = ask.where(chosen.get());
        }
        for (Query condition : conditions()) {
            ask = ask.where(condition);
        }
        return ask.limit(limit).after(cursor).highlighted(highlights);
    }

    Selection selection() {
        return Selection.parse(select);
    }

    Optional<GroupKey> groups() {
        String key = groupBy;
        if (key == null) {
            return Optional.empty();
        }
        alone("group_by", sort != null, "sort");
        alone("group_by", sample != null, "sample");
        alone("group_by", select != null, "select");
        return Optional.of(GroupKey.of(key)
                .orElseThrow(() -> ProblemException.invalidParameter("group_by", key, "one of " + GROUPS)));
    }

    Optional<Integer> sampled() {
        if (sample != null) {
            alone("sample", sort != null, "sort");
            alone("sample", cursor != null, "cursor");
        }
        return Optional.ofNullable(sample);
    }

    private List<Query> conditions() {
        return Stream.of(
                        Optional.ofNullable(ids).map(PaperListMapper::ids),
                        Optional.ofNullable(date).map(day -> LongPoint.newExactQuery(Fields.DATE, day.toEpochDay())),
                        Optional.ofNullable(category).map(name ->
                                (Query) new TermQuery(new Term(Fields.CATEGORY, NameKey.of(Fields.CATEGORY, name)))),
                        Optional.ofNullable(since).map(text -> from("since", Fields.ADDED, text)),
                        Optional.ofNullable(updatedSince).map(text -> from("updatedSince", Fields.UPDATED, text)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Query ids(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        List<Optional<ArxivId>> ids = parts.stream().map(ArxivId::parse).toList();
        if (ids.size() > MAX_IDS || !ids.stream().allMatch(Optional::isPresent)) {
            throw ProblemException.invalidParameter("ids", text, IDS);
        }
        return new TermInSetQuery(
                Fields.ID,
                ids.stream()
                        .flatMap(Optional::stream)
                        .map(id -> new BytesRef(id.value()))
                        .toList());
    }

    private static Query from(String parameter, String field, String text) {
        return LongPoint.newRangeQuery(field, milliseconds(parameter, text), Long.MAX_VALUE);
    }

    private static long milliseconds(String parameter, String text) {
        try {
            // In an address a plus sign may have become a space.
            Instant time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return time.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw ProblemException.invalidParameter(parameter, text, A_TIME);
        }
    }

    private static void alone(String parameter, boolean isThere, String other) {
        if (isThere) {
            throw ProblemException.invalidParameter(other, "given", "nothing together with " + parameter);
        }
    }
}
