package io.paperwire.enrich.paper;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.metric.Gazetteer;
import io.paperwire.enrich.paper.Corrections.Laid;
import io.paperwire.enrich.paper.Corrections.Summary;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Keyword;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one paper of all its listings.
 *
 * <p>The paper speaks with the words of its richest present listing: the longest summary; ties by date, digest, line.
 * Every present listing with a summary of its own adds its numbers, keywords, labels and links. Without a present listing
 * the withdrawn ones speak, all of them, so that the order of their withdrawals does not show.
 */
public final class PaperComposition {
    /** So many keywords does a paper carry. */
    static final int KEYWORDS = 10;

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Comparator<LocalDate> EARLIEST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Voice> BY_PLACE = Comparator.comparing(
                    (Voice v) -> v.words().date(), EARLIEST)
            .thenComparing(Voice::digest)
            .thenComparingInt(v -> v.words().line());
    private static final Comparator<Voice> RICHEST =
            Comparator.comparingInt(Voice::length).reversed().thenComparing(BY_PLACE);

    private final Agreements agreements;

    /** @param names tells which names of measures and benchmarks are spellings of one */
    public PaperComposition(Gazetteer names) {
        this.agreements = new Agreements(names);
    }

    /** The content of a paper that nobody corrected; empty as long as no listing with words came. */
    public Optional<PaperContent> compose(ArxivId id, Collection<StoredListing> listings) {
        return compose(id, listings, List.of());
    }

    /**
     * The paper's content; empty as long as no listing with words came.
     *
     * @param corrected what persons said of its numbers, no two of the same number
     */
    public Optional<PaperContent> compose(
            ArxivId id, Collection<StoredListing> listings, List<StoredCorrection> corrected) {
        var corrections = new Corrections(corrected);
        List<Voice> all = listings.stream()
                .flatMap(listing -> Voice.of(listing, corrections).stream())
                .sorted(BY_PLACE)
                .toList();
        List<Voice> present =
                all.stream().filter(voice -> voice.stored().listed()).toList();
        List<Voice> speaking =
                (present.isEmpty() ? all : present).stream().sorted(RICHEST).toList();
        if (speaking.isEmpty()) {
            return Optional.empty();
        }
        PaperStatus status = present.isEmpty() ? PaperStatus.WITHDRAWN : PaperStatus.LISTED;
        return Optional.of(new PaperContent(draft(id, status, speaking, all, corrections)));
    }

    private Paper draft(
            ArxivId id, PaperStatus status, List<Voice> speaking, List<Voice> all, Corrections corrections) {
        Listing richest = speaking.get(0).words();
        List<Voice> witnesses = witnesses(speaking);
        Extraction category = category(speaking);
        return new Paper(
                id,
                richest.title(),
                richest.authors(),
                category.category(),
                category.categoryPredicted(),
                category.categoryConfidence(),
                labels(speaking),
                keywords(witnesses),
                earliest(speaking),
                status,
                1,
                Change.CHANGED,
                Cause.LISTING,
                richest.summary(),
                links(id, speaking),
                evidence(witnesses),
                Instant.EPOCH,
                Instant.EPOCH,
                all.stream().map(Voice::view).toList(),
                corrections.told(speaking.stream().flatMap(Voice::summary).toList()),
                false);
    }

    /**
     * One voice for each text: the same words twice are no second witness, neither with other marks and capitals nor cut
     * short.
     */
    private static List<Voice> witnesses(List<Voice> speaking) {
        Map<String, Voice> byText = new LinkedHashMap<>();
        for (Voice voice : speaking) {
            String text = voice.letters();
            if (byText.keySet().stream().noneMatch(other -> isSameText(text, other))) {
                byText.put(text, voice);
            }
        }
        return List.copyOf(byText.values());
    }

    private static boolean isSameText(String one, String other) {
        boolean both = !one.isEmpty() && !other.isEmpty();
        return one.equals(other) || (both && (one.startsWith(other) || other.startsWith(one)));
    }

    /** A category that a digest gives, the richest one first, goes before one that was predicted. */
    private static Extraction category(List<Voice> speaking) {
        return speaking.stream()
                .map(Voice::extraction)
                .filter(extraction -> extraction.category() != null && !extraction.categoryPredicted())
                .findFirst()
                .orElse(speaking.get(0).extraction());
    }

    private static @Nullable LocalDate earliest(List<Voice> speaking) {
        return speaking.stream()
                .flatMap(voice -> Stream.ofNullable(voice.words().date()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<String> labels(List<Voice> speaking) {
        var labels = new LinkedHashSet<String>();
        speaking.forEach(voice -> labels.addAll(voice.words().labels()));
        return List.copyOf(labels);
    }

    private static List<String> keywords(List<Voice> witnesses) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Voice witness : witnesses) {
            for (Keyword keyword : witness.extraction().keywords()) {
                scores.merge(keyword.phrase(), keyword.score(), Math::max);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYWORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Links links(ArxivId id, List<Voice> speaking) {
        Links own = Links.of(id, false, null);
        return new Links(own.arxiv(), first(speaking, Links::huggingface), own.pdf(), first(speaking, Links::code));
    }

    private static @Nullable String first(List<Voice> speaking, Function<Links, @Nullable String> link) {
        for (Voice voice : speaking) {
            String address = link.apply(voice.words().links());
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    private List<Paper.Evidence> evidence(List<Voice> witnesses) {
        List<Paper.Evidence> evidence = new ArrayList<>();
        for (Voice witness : witnesses) {
            List<Metric> others = witnesses.stream()
                    .filter(other -> !other.digest().equals(witness.digest()))
                    .flatMap(other -> other.metrics().stream())
                    .toList();
            List<Metric> own = witness.metrics();
            for (Laid record : witness.records()) {
                evidence.add(Paper.Evidence.of(
                        witness.digest(),
                        record.metric(),
                        agreements.of(record.metric(), own, others),
                        witness.extractor(),
                        record.edited()));
            }
        }
        return evidence;
    }

    /**
     * A listing that has something to say.
     *
     * @param records what was extracted, with what persons said of it laid over
     */
    private record Voice(
            StoredListing stored, Listing words, Extraction extraction, List<Laid> records, int extractor) {

        static Optional<Voice> of(StoredListing stored, Corrections corrections) {
            ListingWords words = stored.words();
            if (words == null) {
                return Optional.empty();
            }
            Listing listing = words.listing();
            List<Laid> records =
                    corrections.over(listing.summary(), words.extraction().metrics());
            return Optional.of(new Voice(stored, listing, words.extraction(), records, words.extractor()));
        }

        List<Metric> metrics() {
            return records.stream().map(Laid::metric).toList();
        }

        Stream<Summary> summary() {
            return Stream.ofNullable(words.summary()).map(text -> new Summary(text, extraction.metrics()));
        }

        DigestId digest() {
            return stored.key().digest();
        }

        /** The summary's letters and digits: what is left of it under other marks, spaces and capitals. */
        String letters() {
            String summary = words.summary();
            return summary == null ? "" : NOISE.matcher(summary).replaceAll("").toLowerCase(Locale.ROOT);
        }

        int length() {
            String summary = words.summary();
            return summary == null ? 0 : summary.length();
        }

        PaperListing view() {
            return new PaperListing(
                    digest(),
                    stored.version().number(),
                    words.date(),
                    words.line(),
                    stored.status(),
                    stored.agedOut(),
                    words.title(),
                    words.authors(),
                    words.category(),
                    words.labels(),
                    words.summary(),
                    words.links());
        }
    }
}
