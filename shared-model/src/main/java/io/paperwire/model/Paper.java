package io.paperwire.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper with everything known of it: the same shape over REST, in the stream, in a webhook's body and on the feed.
 *
 * @param category given by a digest, or predicted when {@code categoryPredicted}; null when neither
 * @param categoryConfidence how sure a predicted category is, from 0 to 1; null for a given one
 * @param keywords ranked, best first
 * @param date the day of its earliest present listing
 * @param revision counts the paper's changes from 1 without gaps
 * @param change what this revision did
 * @param cause why
 * @param addedAt when the paper was first listed: information, never an order
 * @param updatedAt when this revision was made: information, never an order
 * @param corrections what persons corrected or struck, in the order of the numbers
 * @param truncated whether summaries were cut because the event would have been too large for the feed
 */
public record Paper(
        ArxivId id,
        String title,
        List<String> authors,
        @Nullable String category,
        boolean categoryPredicted,
        @Nullable Double categoryConfidence,
        List<String> labels,
        List<String> keywords,
        @Nullable LocalDate date,
        PaperStatus status,
        int revision,
        Change change,
        Cause cause,
        @Nullable String summary,
        Links links,
        List<Evidence> metrics,
        Instant addedAt,
        Instant updatedAt,
        List<PaperListing> listings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Correction> corrections,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean truncated) {

    public Paper {
        authors = List.copyOf(authors);
        labels = List.copyOf(labels);
        keywords = List.copyOf(keywords);
        metrics = List.copyOf(metrics);
        listings = List.copyOf(listings);
        // Documents from before there were corrections have none.
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        if (revision < 1) {
            throw new IllegalArgumentException("revision counts from 1: " + revision + " of " + id);
        }
    }

    /** A paper that nobody corrected. */
    public Paper(
            ArxivId id,
            String title,
            List<String> authors,
            @Nullable String category,
            boolean categoryPredicted,
            @Nullable Double categoryConfidence,
            List<String> labels,
            List<String> keywords,
            @Nullable LocalDate date,
            PaperStatus status,
            int revision,
            Change change,
            Cause cause,
            @Nullable String summary,
            Links links,
            List<Evidence> metrics,
            Instant addedAt,
            Instant updatedAt,
            List<PaperListing> listings,
            boolean truncated) {
        this(
                id,
                title,
                authors,
                category,
                categoryPredicted,
                categoryConfidence,
                labels,
                keywords,
                date,
                status,
                revision,
                change,
                cause,
                summary,
                links,
                metrics,
                addedAt,
                updatedAt,
                listings,
                List.of(),
                truncated);
    }

    /** {@code id@revision}: the name of this revision as an event. */
    @JsonIgnore
    public String eventId() {
        return id + "@" + revision;
    }

    /**
     * A {@link Metric} with the digest whose summary states it, so that a number on a board leads back to its words.
     *
     * @param agreement what the paper's other listings say about the number
     * @param extractor release of the extraction that made the record
     * @param edited whether a person corrected the record
     */
    public record Evidence(
            DigestId digest,
            String quote,
            int start,
            int end,
            BigDecimal value,
            String unit,
            Kind kind,
            @Nullable String metric,
            @Nullable String benchmark,
            @Nullable String subject,
            boolean baseline,
            double confidence,
            Agreement agreement,
            int extractor,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean edited) {

        /** As the extraction made it. */
        public Evidence(
                DigestId digest,
                String quote,
                int start,
                int end,
                BigDecimal value,
                String unit,
                Kind kind,
                @Nullable String metric,
                @Nullable String benchmark,
                @Nullable String subject,
                boolean baseline,
                double confidence,
                Agreement agreement,
                int extractor) {
            this(
                    digest,
                    quote,
                    start,
                    end,
                    value,
                    unit,
                    kind,
                    metric,
                    benchmark,
                    subject,
                    baseline,
                    confidence,
                    agreement,
                    extractor,
                    false);
        }

        public static Evidence of(DigestId digest, Metric m, Agreement agreement, int extractor) {
            return of(digest, m, agreement, extractor, false);
        }

        public static Evidence of(DigestId digest, Metric m, Agreement agreement, int extractor, boolean edited) {
            return new Evidence(
                    digest,
                    m.quote(),
                    m.start(),
                    m.end(),
                    m.value(),
                    m.unit(),
                    m.kind(),
                    m.metric(),
                    m.benchmark(),
                    m.subject(),
                    m.baseline(),
                    m.confidence(),
                    agreement,
                    extractor,
                    edited);
        }
    }
}
