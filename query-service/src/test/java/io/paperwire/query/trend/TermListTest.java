package io.paperwire.query.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.list.RankCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermListTest {
    private static final LocalDate LAST = LocalDate.parse("2025-05-14");
    private static final Query LISTED = Filter.listed(Fields.PAPERS);

    @ParameterizedTest
    @EnumSource(TermOrder.class)
    void pagesAreThoseOfABruteForceCount(TermOrder order) throws Exception {
        long seed = System.nanoTime();
        List<Paper> papers = papers(new Random(seed), 300);
        List<Term> expected = new ArrayList<>(bruteForce(papers).values());
        expected.sort(comparator(order));

        try (MemoryIndex index = MemoryIndex.of(papers)) {
            var list = new TermList(index.searcher(), LISTED, Fields.KEYWORD);
            List<Term> found = new ArrayList<>();
            RankCursor after = null;
            do {
                TermPage page = list.page(order, LAST, 3, 5, after, 7);
                assertThat(page.total()).as("seed %d", seed).isEqualTo(expected.size());
                found.addAll(page.items());
                after = page.next() == null
                        ? null
                        : RankCursor.parse(page.next()).orElseThrow();
            } while (after != null);

            assertThat(found).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void filterNarrowsWhatIsCounted() throws Exception {
        Paper one = Papers.about(Papers.listed("2505.00001", 1), List.of("Ada"), List.of("diffusion", "video"));
        Paper other = Papers.about(Papers.listed("2505.00002", 1), List.of("Bob"), List.of("diffusion"));

        try (MemoryIndex index = MemoryIndex.of(List.of(one, other))) {
            var list = new TermList(index.searcher(), Filter.parse("author:Ada").papers(), Fields.KEYWORD);
            TermPage page = list.page(TermOrder.NAME, LAST, 1, 1, null, 10);

            assertThat(page.items()).extracting(Term::name).containsExactly("diffusion", "video");
            assertThat(page.items().get(0).papers()).isEqualTo(1);
            assertThat(page.window())
                    .isEqualTo(new TermPage.Window(LocalDate.parse("2025-05-12"), LocalDate.parse("2025-05-18"), 1, 0));
        }
    }

    @Test
    void indexWithoutPapersHasNoValues() throws Exception {
        try (MemoryIndex index = MemoryIndex.of(List.of())) {
            var page =
                    new TermList(index.searcher(), LISTED, Fields.KEYWORD).page(TermOrder.PAPERS, LAST, 4, 4, null, 5);

            assertThat(page.items()).isEmpty();
            assertThat(page.total()).isZero();
        }
    }

    @Test
    void ratioIsThatOfTheFormula() {
        // ln r = ln(10.5/100.5) - ln(5.5/200.5); variance 1/10.5 - 1/100.5 + 1/5.5 - 1/200.5
        RateRatio ratio = RateRatio.of(10, 100, 5, 200);

        assertThat(ratio.ratio()).isCloseTo(3.809, within(0.001));
        assertThat(ratio.lower()).isCloseTo(1.396, within(0.001));
        assertThat(ratio.upper()).isCloseTo(10.39, within(0.01));
        assertThat(Direction.of(ratio)).isEqualTo(Direction.RISING);
        assertThat(Direction.of(RateRatio.of(0, 100, 60, 200))).isEqualTo(Direction.FALLING);
        assertThat(Direction.of(RateRatio.of(0, 0, 0, 0))).isEqualTo(Direction.STEADY);
    }

    @Test
    void weekIsThatOfIso() {
        assertThat(Weeks.name(LocalDate.parse("2021-01-03"))).isEqualTo("2020-W53");
        Weeks weeks = Weeks.until(LocalDate.parse("2025-05-14"), 2);
        assertThat(weeks.first()).isEqualTo("2025-05-05");
        assertThat(weeks.last()).isEqualTo("2025-05-18");
        assertThat(weeks.index(LocalDate.parse("2025-05-04").toEpochDay())).isNegative();
        assertThat(weeks.index(LocalDate.parse("2025-05-11").toEpochDay())).isZero();
        assertThat(weeks.index(LocalDate.parse("2025-05-12").toEpochDay())).isEqualTo(1);
    }

    private static List<Paper> papers(Random random, int count) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = random.nextInt(10) == 0 ? null : LAST.minusDays(random.nextInt(60) - 3);
            String id = "2505.%05d".formatted(i);
            Paper paper = random.nextInt(8) == 0
                    ? Papers.withdrawn(id, 2)
                    : Papers.of(id, 1, day, "Robotics", "Title", "Summary");
            LinkedHashSet<String> keywords = new LinkedHashSet<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                keywords.add("k" + (int) Math.abs(random.nextGaussian() * 12) + (random.nextBoolean() ? "é" : "𝒳"));
            }
            papers.add(Papers.about(paper, List.of("Ada"), List.copyOf(keywords)));
        }
        return papers;
    }

    private static Map<String, Term> bruteForce(List<Paper> papers) {
        LocalDate first = LocalDate.parse("2025-04-28");
        LocalDate behind = LocalDate.parse("2025-05-19");
        List<Paper> listed = papers.stream()
                .filter(paper -> paper.status() == io.paperwire.model.PaperStatus.LISTED)
                .toList();
        int n = (int)
                listed.stream().filter(paper -> isWithin(paper, first, behind)).count();
        int m = (int) listed.stream()
                .filter(paper -> isWithin(paper, LocalDate.MIN, first))
                .count();
        Map<String, Term> terms = new TreeMap<>();
        for (Paper paper : listed) {
            for (String keyword : paper.keywords()) {
                terms.computeIfAbsent(keyword, name -> term(name, listed, first, behind, n, m));
            }
        }
        return terms;
    }

    private static Term term(String name, List<Paper> listed, LocalDate first, LocalDate behind, int n, int m) {
        List<Paper> having =
                listed.stream().filter(paper -> paper.keywords().contains(name)).toList();
        int a = (int)
                having.stream().filter(paper -> isWithin(paper, first, behind)).count();
        int b = (int) having.stream()
                .filter(paper -> isWithin(paper, LocalDate.MIN, first))
                .count();
        List<Term.Week> weeks = new ArrayList<>();
        for (LocalDate monday = LocalDate.parse("2025-04-14"); monday.isBefore(behind); monday = monday.plusWeeks(1)) {
            LocalDate from = monday;
            int papers = (int) having.stream()
                    .filter(paper -> isWithin(paper, from, from.plusWeeks(1)))
                    .count();
            weeks.add(new Term.Week(Weeks.name(monday), papers));
        }
        RateRatio trend = RateRatio.of(a, n, b, m);
        return new Term(
                name,
                having.size(),
                a,
                b,
                trend,
                Direction.of(trend),
                having.stream()
                        .map(Paper::date)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                weeks);
    }

    private static boolean isWithin(Paper paper, LocalDate first, LocalDate behind) {
        LocalDate day = paper.date();
        return day != null && !day.isBefore(first) && day.isBefore(behind);
    }

    private static Comparator<Term> comparator(TermOrder order) {
        Comparator<Term> byKey = switch (order) {
            case PAPERS -> Comparator.comparingInt(Term::papers).reversed();
            case RISING ->
                Comparator.<Term>comparingDouble(term -> term.trend().lower()).reversed();
            case FALLING -> Comparator.comparingDouble(term -> term.trend().upper());
            case NEW ->
                Comparator.comparing(Term::firstSeen, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
            case NAME -> Comparator.comparingInt(term -> 0);
        };
        return byKey.thenComparing(Term::name);
    }
}
