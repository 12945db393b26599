package io.paperwire.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.model.Paper.Evidence;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.index.Instance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, samples and results beside a brute-force reading of the same papers. */
class GroupsAndResultsTest {
    private static final long SEED = 20250514;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private Instance instance;

    @BeforeEach
    void fill() {
        instance = new Instance(folder);
        var from = new RandomPapers(random);
        for (int i = 1; i <= 300; i++) {
            Paper paper = from.next(120, i);
            papers.put(paper.id().value(), paper);
            instance.tell(paper);
            if (i % 60 == 0) {
                instance.show();
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        instance.close();
    }

    @ParameterizedTest
    @EnumSource
    void groupsCountWhatPapersHave(GroupKey key) throws Exception {
        for (int i = 0; i < 8; i++) {
            RandomFilter filter = RandomFilter.of(random, 2);
            List<Paper> found = listed(filter).toList();
            Map<String, Long> counts = found.stream()
                    .flatMap(values(key))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            Comparator<PaperGroups.Group> byName = Comparator.comparing(PaperGroups.Group::key);
            Comparator<PaperGroups.Group> order = key == GroupKey.MONTH
                    ? byName.reversed()
                    : Comparator.comparingLong(PaperGroups.Group::count)
                            .reversed()
                            .thenComparing(byName);
            List<PaperGroups.Group> expected = counts.entrySet().stream()
                    .map(entry -> new PaperGroups.Group(entry.getKey(), entry.getValue()))
                    .sorted(order)
                    .toList();

            List<PaperGroups.Group> groups = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                PaperAsk ask = PaperAsk.of(Filter.parse(filter.text())).limit(2).after(cursor.orElse(null));
                PaperGroups page = instance.search().groups(ask, key);
                groups.addAll(page.items());
                cursor = Optional.ofNullable(page.next());
                assertThat(page.total()).isEqualTo(expected.size());
                assertThat(page.papers()).isEqualTo(found.size());
                assertThat(page.without())
                        .isEqualTo(found.stream()
                                .filter(paper ->
                                        values(key).apply(paper).findAny().isEmpty())
                                .count());
            } while (cursor.isPresent());

            assertThat(groups).as("seed %d, %s by %s", SEED, filter.text(), key).isEqualTo(expected);
        }
    }

    @Test
    void samplesAreDrawnFromWhatAFilterFinds() throws Exception {
        for (int i = 0; i < 20; i++) {
            RandomFilter filter = RandomFilter.of(random, 2);
            PaperAsk ask = PaperAsk.of(Filter.parse(filter.text()));
            List<String> all = listed(filter).map(paper -> paper.id().value()).toList();

            PaperHits sample = instance.search().sample(ask, 10, i);

            assertThat(ids(sample))
                    .hasSize(Math.min(10, all.size()))
                    .doesNotHaveDuplicates()
                    .isSubsetOf(all);
            assertThat(sample.total()).isEqualTo(all.size());
            // A smaller sample of the same seed is its beginning.
            assertThat(ids(instance.search().sample(ask, 4, i)))
                    .isEqualTo(ids(sample).stream().limit(4).toList());
        }
    }

    @Test
    void resultsAreTheNumbersThatAConditionIsAbout() throws Exception {
        for (int i = 0; i < 40; i++) {
            double least = random.nextInt(100);
            String benchmark = new RandomPapers(random).pick(RandomPapers.BENCHMARKS);
            String word = new RandomPapers(random).pick(RandomPapers.WORDS);
            Filter filter =
                    Filter.parse("benchmark:\"" + benchmark + "\" value:>=" + least + " -baseline:true -title:" + word);
            ResultOrder order = ResultOrder.parse(i % 2 == 0 ? "value,paper" : "confidence:asc")
                    .orElseThrow();
            Comparator<Found> first = i % 2 == 0
                    ? Comparator.comparing(
                                    (Found found) -> found.number().value().doubleValue())
                            .reversed()
                            .thenComparing(found -> found.paper().id().value(), Comparator.reverseOrder())
                    : Comparator.comparing(found -> found.number().confidence());
            Comparator<Found> all = first.thenComparing(
                            found -> found.paper().date(), Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(found -> found.paper().id().value(), Comparator.reverseOrder())
                    .thenComparing(Found::ordinal);
            List<String> expected = papers.values().stream()
                    .filter(RandomPapers::isListed)
                    .filter(paper -> !List.of(paper.title().split(" ")).contains(word))
                    .flatMap(Found::of)
                    .filter(found -> benchmark.equals(found.number().benchmark())
                            && found.number().value().doubleValue() >= least
                            && !found.number().baseline())
                    .sorted(all)
                    .map(found -> found.paper().id() + " " + found.number().value() + " "
                            + found.number().confidence())
                    .toList();

            List<String> results = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                ResultHits page =
                        instance.results().find(new ResultAsk(List.of(filter), order, 5, cursor.orElse(null)));
                for (byte[] result : page.results()) {
                    JsonNode json = WireJson.read(result, JsonNode.class);
                    results.add(json.at("/paper/id").asText() + " "
                            + json.get("value").decimalValue() + " "
                            + json.get("confidence").asDouble());
                }
                cursor = page.next();
                assertThat(page.total()).isEqualTo(expected.size());
            } while (cursor.isPresent());

            assertThat(results).as("seed %d, %s by %s", SEED, filter, order).isEqualTo(expected);
        }
    }

    private Stream<Paper> listed(RandomFilter filter) {
        return papers.values().stream().filter(RandomPapers::isListed).filter(filter.meaning());
    }

    private static Function<Paper, Stream<String>> values(GroupKey key) {
        return switch (key) {
            case CATEGORY -> paper -> Stream.ofNullable(paper.category());
            case KEYWORD -> paper -> paper.keywords().stream();
            case AUTHOR -> paper -> paper.authors().stream();
            case BENCHMARK ->
                paper -> paper.metrics().stream()
                        .map(Evidence::benchmark)
                        .filter(name -> name != null)
                        .distinct();
            case SOURCE -> paper -> Stream.of("seeds");
            case MONTH ->
                paper -> Stream.ofNullable(paper.date())
                        .map(date -> date.toString().substring(0, 7));
        };
    }

    private static List<String> ids(PaperHits page) {
        return page.hits().stream().map(hit -> hit.paper().id().value()).toList();
    }

    private record Found(Paper paper, int ordinal, Evidence number) {
        static Stream<Found> of(Paper paper) {
            List<Found> all = new ArrayList<>();
            for (Evidence number : paper.metrics()) {
                all.add(new Found(paper, all.size(), number));
            }
            return all.stream();
        }
    }
}
