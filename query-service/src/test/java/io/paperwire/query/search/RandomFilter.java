package io.paperwire.query.search;

import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A filter and what it means, read from the paper itself: no index, no analysis, no query.
 *
 * @param text in the filter language
 */
record RandomFilter(String text, Predicate<Paper> meaning) {

    static RandomFilter of(Random random, int depth) {
        var from = new RandomPapers(random);
        switch (depth == 0 ? random.nextInt(3) + 3 : random.nextInt(6)) {
            case 0 -> {
                RandomFilter a = of(random, depth - 1);
                RandomFilter b = of(random, depth - 1);
                return new RandomFilter(
                        "(" + a.text + (random.nextBoolean() ? ") AND (" : ") (") + b.text + ")",
                        a.meaning.and(b.meaning));
            }
            case 1 -> {
                RandomFilter a = of(random, depth - 1);
                RandomFilter b = of(random, depth - 1);
                return new RandomFilter("(" + a.text + ") OR (" + b.text + ")", a.meaning.or(b.meaning));
            }
            case 2 -> {
                RandomFilter a = of(random, depth - 1);
                return new RandomFilter((random.nextBoolean() ? "-(" : "NOT (") + a.text + ")", a.meaning.negate());
            }
            case 3 -> {
                return ofResult(random, from);
            }
            default -> {
                return ofPaper(random, from);
            }
        }
    }

    /** Words only: something to rank by. */
    static RandomFilter words(Random random) {
        var from = new RandomPapers(random);
        String a = from.pick(RandomPapers.WORDS);
        String b = from.pick(RandomPapers.WORDS);
        Predicate<Paper> hasA = paper -> hasWord(everything(paper), a);
        Predicate<Paper> hasB = paper -> hasWord(everything(paper), b);
        return random.nextBoolean()
                ? new RandomFilter(a + " " + b, hasA.and(hasB))
                : new RandomFilter(a + " OR " + b, hasA.or(hasB));
    }

    private static RandomFilter ofPaper(Random random, RandomPapers from) {
        switch (random.nextInt(9)) {
            case 0 -> {
                String word = from.pick(RandomPapers.WORDS);
                return new RandomFilter(word.toUpperCase(Locale.ROOT), paper -> hasWord(everything(paper), word));
            }
            case 1 -> {
                String word = from.pick(RandomPapers.WORDS);
                return new RandomFilter("title:" + word, paper -> hasWord(paper.title(), word));
            }
            case 2 -> {
                String a = from.pick(RandomPapers.WORDS);
                String b = from.pick(RandomPapers.WORDS);
                return new RandomFilter(
                        "summary:\"" + a + " " + b + "\"",
                        paper -> (" " + paper.summary() + " ").contains(" " + a + " " + b + " "));
            }
            case 3 -> {
                String author = from.pick(RandomPapers.AUTHORS);
                return new RandomFilter(
                        "author:\"" + author + "\"", paper -> paper.authors().contains(author));
            }
            case 4 -> {
                String category = from.pick(RandomPapers.CATEGORIES);
                return new RandomFilter("category:\"" + category + "\"", paper -> category.equals(paper.category()));
            }
            case 5 -> {
                String keyword = from.pick(RandomPapers.KEYWORDS);
                return new RandomFilter(
                        "keyword:\"" + keyword + "\"", paper -> paper.keywords().contains(keyword));
            }
            case 6 -> {
                LocalDate first = RandomPapers.DAY.plusDays(random.nextInt(RandomPapers.DAYS));
                LocalDate last = first.plusDays(random.nextInt(20));
                return new RandomFilter("date:[" + first + " TO " + last + "]", paper -> {
                    LocalDate date = paper.date();
                    return date != null && !date.isBefore(first) && !date.isAfter(last);
                });
            }
            case 7 -> {
                String begin = from.pick(RandomPapers.WORDS).substring(0, 2);
                return new RandomFilter(
                        "title:" + begin + "*", paper -> words(paper.title()).anyMatch(word -> word.startsWith(begin)));
            }
            default -> {
                return new RandomFilter("category:*", paper -> paper.category() != null);
            }
        }
    }

    private static RandomFilter ofResult(Random random, RandomPapers from) {
        String benchmark = from.pick(RandomPapers.BENCHMARKS);
        String measure = from.pick(RandomPapers.MEASURES);
        double least = random.nextInt(100);
        boolean isBaseline = random.nextBoolean();
        List<Part> parts = List.of(
                new Part("benchmark:\"" + benchmark + "\"", number -> benchmark.equals(number.benchmark())),
                new Part("metric:" + measure, number -> measure.equals(number.metric())),
                new Part("value:>=" + least, number -> number.value().doubleValue() >= least),
                new Part("baseline:" + isBaseline, number -> number.baseline() == isBaseline),
                new Part("unit:%", number -> Objects.equals(number.unit(), "%")));
        Part one = parts.get(random.nextInt(parts.size()));
        Part other = parts.get(random.nextInt(parts.size()));
        boolean isNot = random.nextInt(4) == 0 && !one.equals(other);
        return new RandomFilter(
                "(" + one.text + " " + (isNot ? "-" : "") + other.text + ")",
                paper -> paper.metrics().stream()
                        .anyMatch(number -> one.meaning.test(number) && other.meaning.test(number) != isNot));
    }

    private static String everything(Paper paper) {
        return paper.title() + " " + paper.summary() + " " + String.join(" ", paper.authors()) + " "
                + String.join(" ", paper.keywords());
    }

    private static boolean hasWord(String text, String word) {
        return words(text).anyMatch(word::equals);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"));
    }

    private record Part(String text, Predicate<Evidence> meaning) {}
}
