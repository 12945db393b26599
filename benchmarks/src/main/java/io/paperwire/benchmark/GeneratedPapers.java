package io.paperwire.benchmark;

import io.paperwire.model.Agreement;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Links;
import io.paperwire.model.Paper;
import io.paperwire.model.PaperListing;
import io.paperwire.model.PaperStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Papers that look like those of digests: titles of 6 to 14 words, summaries of 90 to 150, words and names as frequent as
 * in a language, two numbers a summary, one digest a day over three years. The same seed and place give the same paper.
 */
public final class GeneratedPapers {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-05-15");
    private static final int DAYS = 1_095;
    private static final List<String> CATEGORIES = List.of(
            "Natural Language Processing",
            "Multi-Modal",
            "Computer Vision",
            "Machine Learning",
            "Reinforcement Learning",
            "Other");
    private static final List<String> BENCHMARKS = List.of(
            "MMLU",
            "GSM8K",
            "HumanEval",
            "ImageNet",
            "COCO",
            "AIME 2024",
            "MATH-500",
            "GPQA Diamond",
            "MMMU",
            "LibriSpeech");
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Wei", "Maria", "Jun", "Anna", "Raj", "Lena", "Omar", "Yuki", "Ivan", "Sofia", "Chen", "Paul",
            "Mina", "David", "Sara", "Kenji", "Elena", "Tom", "Fatima");
    private static final int LAST_NAMES = 6_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final long seed;

    public GeneratedPapers(long seed) {
        this.seed = seed;
    }

    /** The paper at a place from 0 to 3,599,999. */
    public Paper paper(int place) {
        var random = new SplittableRandom(seed * 1_000_003 + place);
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        ArxivId id = id(place);
        String title = title(random);
        List<String> authors = authors(random);
        String category = CATEGORIES.get(random.nextInt(random.nextInt(CATEGORIES.size()) + 1));
        DigestId digest = DigestId.parse("generated/" + date + ".md");
        List<Paper.Evidence> metrics = new ArrayList<>();
        String summary = summary(random, digest, metrics);
        Links links = Links.of(id, true, random.nextInt(3) == 0 ? "https://github.com/generated/" + id : null);
        var listing = new PaperListing(
                digest,
                1,
                date,
                1 + place % 1_000,
                PaperStatus.LISTED,
                false,
                title,
                authors,
                category,
                List.of(),
                summary,
                links);
        var time = date.atTime(6, 0).toInstant(ZoneOffset.UTC);
        return new Paper(
                id,
                title,
                authors,
                category,
                false,
                null,
                List.of(),
                keywords(random),
                date,
                PaperStatus.LISTED,
                1,
                Change.ADDED,
                Cause.LISTING,
                summary,
                links,
                metrics,
                time,
                time,
                List.of(listing),
                false);
    }

    /** Ids of the years from 2015 on: twelve months of at most 25,000 papers. */
    private static ArxivId id(int place) {
        int month = place / 25_000;
        return new ArxivId("%02d%02d.%05d".formatted(15 + month / 12, 1 + month % 12, 1 + place % 25_000));
    }

    private String title(SplittableRandom random) {
        List<String> words = new ArrayList<>();
        for (int n = 6 + random.nextInt(9); n > 0; n--) {
            words.add(random.nextInt(2) == 0 ? Vocabulary.term(random) : vocabulary.draw(random));
        }
        return capitalised(String.join(" ", words));
    }

    private String summary(SplittableRandom random, DigestId digest, List<Paper.Evidence> metrics) {
        StringBuilder text = new StringBuilder(1_000);
        int words = 90 + random.nextInt(61);
        int results = 0;
        while (words > 0) {
            List<String> sentence = new ArrayList<>();
            for (int n = 8 + random.nextInt(15); n > 0 && words > 0; n--, words--) {
                sentence.add(vocabulary.draw(random));
            }
            text.append(text.isEmpty() ? "" : " ").append(capitalised(String.join(" ", sentence)));
            if (results < 2 && random.nextInt(3) == 0) {
                metrics.add(result(random, digest, text));
                results++;
            }
            text.append('.');
        }
        return text.toString();
    }

    /** Ends the sentence with a result, and tells where in the text it stands. */
    private static Paper.Evidence result(SplittableRandom random, DigestId digest, StringBuilder text) {
        String benchmark = BENCHMARKS.get(random.nextInt(BENCHMARKS.size()));
        BigDecimal value = BigDecimal.valueOf(200 + random.nextInt(800), 1);
        text.append(", which reaches ");
        int start = text.length();
        text.append(value).append('%');
        int end = text.length();
        text.append(" on ").append(benchmark);
        return new Paper.Evidence(
                digest,
                value + "%",
                start,
                end,
                value,
                "%",
                Kind.SCORE,
                "accuracy",
                benchmark,
                "ours",
                false,
                0.9,
                Agreement.SINGLE,
                1);
    }

    private static List<String> authors(SplittableRandom random) {
        Set<String> authors = new LinkedHashSet<>();
        for (int n = 1 + random.nextInt(7); n > 0; n--) {
            // The smaller of two draws: some write much more than others.
            int last = Math.min(random.nextInt(LAST_NAMES), random.nextInt(LAST_NAMES));
            String name = capitalised(Vocabulary.word(1_000 + last));
            authors.add(FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())) + " " + name);
        }
        return List.copyOf(authors);
    }

    private static List<String> keywords(SplittableRandom random) {
        Set<String> keywords = new LinkedHashSet<>();
        for (int n = 3 + random.nextInt(8); n > 0; n--) {
            keywords.add(Vocabulary.term(random) + " " + Vocabulary.term(random));
        }
        return List.copyOf(keywords);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
