package io.paperwire.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.model.Paper;
import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import io.paperwire.query.Papers;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.filter.FilterException;
import io.paperwire.query.index.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search beside a brute-force reading of the same papers. */
class PaperSearchTest {
    private static final long SEED = 20250513;
    private static final int IDS = 160;

    @TempDir
    Path folder;

    @Test
    void filtersSortsAndPagesAsABruteForceReadingDoes() throws IOException, FilterException {
        Random random = new Random(SEED);
        try (Instance instance = new Instance(folder)) {
            Map<String, Paper> papers = grow(instance, random, 400);
            for (int i = 0; i < 200; i++) {
                RandomFilter filter = RandomFilter.of(random, 3);
                PaperOrder order = order(random);
                PaperAsk ask = PaperAsk.of(Filter.parse(filter.text()))
                        .orderedBy(order)
                        .limit(5 + random.nextInt(60));

                List<String> expected = papers.values().stream()
                        .filter(RandomPapers::isListed)
                        .filter(filter.meaning())
                        .sorted(comparator(order))
                        .map(paper -> paper.id().value())
                        .toList();

                assertThat(pages(instance.search(), ask))
                        .as("seed %d, %s by %s", SEED, filter.text(), order)
                        .isEqualTo(expected);
                assertThat(instance.search().find(ask).total()).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void ranksDoNotDependOnHowTheIndexCameAbout() throws IOException, FilterException {
        Random random = new Random(SEED);
        try (Instance grown = new Instance(folder.resolve("grown"))) {
            Map<String, Paper> papers = grow(grown, random, 500);
            compare(random, papers, grown);
        }
    }

    private void compare(Random random, Map<String, Paper> papers, Instance grown) throws IOException, FilterException {
        // What this one has comes from the database, without what was replaced.
        try (Instance built = grown.another(folder.resolve("built"))) {
            for (int i = 0; i < 40; i++) {
                RandomFilter filter = RandomFilter.words(random);
                PaperAsk ask = PaperAsk.search(Filter.parse(filter.text())).limit(17);

                List<String> ranked = pages(grown.search(), ask);

                assertThat(ranked).as("seed %d, %s", SEED, filter.text()).isEqualTo(pages(built.search(), ask));
                assertThat(ranked)
                        .containsExactlyInAnyOrderElementsOf(papers.values().stream()
                                .filter(RandomPapers::isListed)
                                .filter(filter.meaning())
                                .map(paper -> paper.id().value())
                                .toList());
                // Either one can go on where the other was left.
                PaperHits first = grown.search().find(ask);
                if (first.next().isPresent()) {
                    PaperAsk rest = ask.after(first.next().get());
                    assertThat(ids(built.search().find(rest)))
                            .isEqualTo(ids(grown.search().find(rest)));
                }
            }
        }
    }

    @Test
    void pageByDateNeitherRepeatsNorHidesWhenPapersCome() throws IOException {
        try (Instance instance = new Instance(folder)) {
            List<String> expected = new ArrayList<>();
            for (int i = 60; i > 0; i--) {
                instance.tell(Papers.of(
                        "2505.%05d".formatted(i), 1, RandomPapers.DAY.plusDays(i / 7), "Vision", "Title", "Summary"));
                expected.add("2505.%05d".formatted(i));
            }
            instance.show();

            List<String> seen = new ArrayList<>();
            PaperAsk ask = PaperAsk.ALL.limit(7);
            while (ask != null) {
                PaperHits page = instance.search().find(ask);
                seen.addAll(ids(page));
                instance.tell(Papers.of(
                        "2506.%05d".formatted(seen.size()), 1, RandomPapers.DAY.plusDays(1), "Vision", "New", "New"));
                instance.show();
                ask = page.next().map(PaperAsk.ALL.limit(7)::after).orElse(null);
            }

            assertThat(seen.stream().filter(id -> id.startsWith("2505"))).containsExactlyElementsOf(expected);
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void pageByRelevanceHoldsItsStateUntilItIsGone() throws IOException, FilterException {
        try (Instance instance = new Instance(folder)) {
            for (int i = 1; i <= 9; i++) {
                instance.tell(Papers.of("2505.%05d".formatted(i), 1, RandomPapers.DAY, "Vision", "zorb", "quix"));
            }
            instance.show();
            PaperAsk ask = PaperAsk.search(Filter.parse("zorb")).limit(4);
            PaperHits first = instance.search().find(ask);
            instance.tell(Papers.of("2505.00010", 1, RandomPapers.DAY, "Vision", "zorb zorb", "quix"));
            instance.show();

            PaperAsk second = ask.after(first.next().orElseThrow());
            assertThat(ids(instance.search().find(second)))
                    .containsExactly("2505.00005", "2505.00004", "2505.00003", "2505.00002");

            instance.forget();
            assertThatThrownBy(() -> instance.search().find(second))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.GONE));
        }
    }

    @Test
    void cursorOfAnotherListOrByAnyoneElseIsRefused() throws IOException, FilterException {
        try (Instance instance = new Instance(folder)) {
            for (int i = 1; i <= 9; i++) {
                instance.tell(Papers.listed("2505.%05d".formatted(i), 1));
            }
            instance.show();
            String next = instance.search().find(PaperAsk.ALL.limit(4)).next().orElseThrow();
            PaperAsk other = PaperAsk.of(Filter.parse("title:of")).limit(4).after(next);

            for (PaperAsk ask :
                    List.of(other, PaperAsk.ALL.after("x"), PaperAsk.ALL.after("eA"), PaperAsk.ALL.after(""))) {
                assertThatThrownBy(() -> instance.search().find(ask))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_PARAMETER));
            }
        }
    }

    @Test
    void examplesAreCursorsOfTheListsThatAreAskedForFirst() {
        BytesRef id = new BytesRef("2505.07608");
        long day = LocalDate.parse("2025-05-13").toEpochDay();
        var results = new ResultAsk(List.of(), ResultOrder.DATE, 20, null);

        assertThat(PaperAsk.EXAMPLE_CURSOR)
                .isEqualTo(new PageCursor(PaperAsk.ALL.list(), "", List.of(day, id)).toString());
        assertThat(ResultAsk.EXAMPLE_CURSOR)
                .isEqualTo(new PageCursor(results.list(), "", List.of(day, id, 3L)).toString());
    }

    @Test
    void highlightsMarkWordsAndEscapeEverythingElse() throws IOException, FilterException {
        try (Instance instance = new Instance(folder)) {
            instance.tell(Papers.of(
                    "2505.00001",
                    1,
                    RandomPapers.DAY,
                    "Vision",
                    "On <b>trains</b>",
                    "We trained it. <i> Nothing else."));
            instance.show();

            Highlight highlight = instance.search()
                    .find(PaperAsk.search(Filter.parse("train")).highlighted(true))
                    .hits()
                    .get(0)
                    .highlight();

            assertThat(highlight)
                    .isEqualTo(new Highlight(
                            "On &lt;b&gt;<mark>trains</mark>&lt;&#x2F;b&gt;", "We <mark>trained</mark> it. "));
        }
    }

    /** Random revisions of few papers, seen by the index in pieces; answers with the last one of each. */
    private static Map<String, Paper> grow(Instance instance, Random random, int revisions) {
        Map<String, Paper> papers = new LinkedHashMap<>();
        var from = new RandomPapers(random);
        for (int i = 1; i <= revisions; i++) {
            Paper paper = from.next(IDS, i);
            papers.put(paper.id().value(), paper);
            instance.tell(paper);
            if (random.nextInt(20) == 0) {
                instance.show();
            }
        }
        instance.show();
        return papers;
    }

    private static PaperOrder order(Random random) {
        List<String> orders = List.of(
                "date", "date:asc", "-title", "title,date", "title:desc,id:asc", "id", "date,id:asc", "updated,title");
        return PaperOrder.parse(orders.get(random.nextInt(orders.size()))).orElseThrow();
    }

    private static Comparator<Paper> comparator(PaperOrder order) {
        return order.keys().stream()
                .map(PaperSearchTest::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(comparator(PaperOrder.DATE.keys().get(0)))
                .thenComparing(Comparator.comparing((Paper paper) -> paper.id().value())
                        .reversed());
    }

    private static Comparator<Paper> comparator(PaperOrder.Part part) {
        return switch (part.key()) {
            case DATE -> Comparator.comparing(Paper::date, Comparator.nullsLast(directed(part.isDescending())));
            case TITLE -> Comparator.comparing(Paper::title, directed(part.isDescending()));
            case ID -> Comparator.comparing((Paper paper) -> paper.id().value(), directed(part.isDescending()));
            case UPDATED -> Comparator.comparing(Paper::updatedAt, directed(part.isDescending()));
            case ADDED -> Comparator.comparing(Paper::addedAt, directed(part.isDescending()));
            case RELEVANCE -> throw new IllegalArgumentException("brute force does not rank");
        };
    }

    private static <T extends Comparable<? super T>> Comparator<T> directed(boolean isDescending) {
        return isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    private static List<String> pages(PaperSearch search, PaperAsk ask) {
        List<String> ids = new ArrayList<>();
        PaperHits page = search.find(ask);
        ids.addAll(ids(page));
        while (page.next().isPresent()) {
            page = search.find(ask.after(page.next().get()));
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<String> ids(PaperHits page) {
        return page.hits().stream().map(hit -> hit.paper().id().value()).toList();
    }
}
