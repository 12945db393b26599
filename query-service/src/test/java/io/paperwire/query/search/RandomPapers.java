package io.paperwire.query.search;

import io.paperwire.model.Agreement;
import io.paperwire.model.DigestId;
import io.paperwire.model.Kind;
import io.paperwire.model.Metric;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.model.PaperStatus;
import io.paperwire.query.Papers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers of few words, so that every filter finds some and many are alike in what they are ordered by. */
final class RandomPapers {
    static final List<String> WORDS =
            List.of("zorb", "quix", "flurn", "mandel", "tarvo", "kesh", "brool", "dwim", "yast", "plonk");
    static final List<String> AUTHORS = List.of("Ada Zorb", "Kim Quix", "Ada Tarvo", "Lu Kesh", "Oda Brool", "Q. Yast");
    static final List<String> CATEGORIES = List.of("Computer Vision", "Natural Language Processing", "Robotics");
    static final List<String> KEYWORDS = List.of("flow matching", "sparse attention", "world model", "zorb");
    static final List<String> BENCHMARKS = List.of("AIME 2024", "MMLU", "GPQA", "ImageNet");
    static final List<String> MEASURES = List.of("accuracy", "F1", "BLEU");
    static final LocalDate DAY = LocalDate.parse("2025-05-01");
    static final int DAYS = 45;

    private final Random random;

    RandomPapers(Random random) {
        this.random = random;
    }

    /** A revision of one of {@code ids} papers, with other content than the ones before. */
    Paper next(int ids, int revision) {
        String id = "2505.%05d".formatted(random.nextInt(ids));
        LocalDate date = random.nextInt(12) == 0 ? null : DAY.plusDays(random.nextInt(DAYS));
        String category = random.nextInt(6) == 0 ? null : pick(CATEGORIES);
        Paper paper = Papers.of(id, revision, date, category, words(1 + random.nextInt(4)), words(random.nextInt(30)));
        paper = Papers.about(paper, some(AUTHORS, 3), some(KEYWORDS, 2));
        if (random.nextInt(8) == 0) {
            return Papers.withdrawn(paper);
        }
        Evidence[] numbers =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> number()).toArray(Evidence[]::new);
        return Papers.withNumbers(paper, numbers);
    }

    String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Evidence number() {
        var metric = new Metric(
                "1",
                0,
                1,
                BigDecimal.valueOf(random.nextInt(1000), 1),
                random.nextBoolean() ? "%" : "",
                random.nextInt(4) == 0 ? Kind.GAIN : Kind.SCORE,
                random.nextInt(5) == 0 ? null : pick(MEASURES),
                random.nextInt(5) == 0 ? null : pick(BENCHMARKS),
                random.nextBoolean() ? null : "System " + pick(WORDS),
                random.nextBoolean(),
                random.nextInt(100) / 100.0);
        return Evidence.of(DigestId.parse("seeds/2025-05-13.md"), metric, Agreement.SINGLE, 1);
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> pick(WORDS)).collect(Collectors.joining(" "));
    }

    private List<String> some(List<String> values, int most) {
        Set<String> some = new LinkedHashSet<>();
        int count = random.nextInt(most + 1);
        while (some.size() < count) {
            some.add(pick(values));
        }
        return new ArrayList<>(some);
    }

    static boolean isListed(Paper paper) {
        return paper.status() == PaperStatus.LISTED;
    }
}
