package io.paperwire.benchmark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.benchmark.GeneratedPapers;
import io.paperwire.benchmark.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchBenchmarkTest {

    @Test
    void queriesForFrequentWordsFindGeneratedPapers(@TempDir Path folder) throws Exception {
        var papers = new GeneratedPapers(1);
        try (PaperIndex index = new PaperIndex(folder)) {
            for (int place = 0; place < 3_000; place++) {
                index.add(papers.paper(place));
            }
            index.refresh();

            for (SearchQuery query : SearchQuery.all()) {
                int found = index.count(query);
                if (Set.of("frequent", "excluding", "mixed", "prefix").contains(query.group())) {
                    assertThat(found).as(query.filter()).isPositive();
                    assertThat(index.search(query, 20)).as(query.filter()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void sameSeedAndPlaceAreTheSamePaper() {
        assertThat(new GeneratedPapers(7).paper(123)).isEqualTo(new GeneratedPapers(7).paper(123));
        assertThat(new GeneratedPapers(8).paper(123)).isNotEqualTo(new GeneratedPapers(7).paper(123));
        assertThat(new GeneratedPapers(7).paper(3_000_000).id().value()).isEqualTo("2501.00001");
    }

    @Test
    void numbersStandWhereTheyAreSaidTo() {
        var papers = new GeneratedPapers(3);
        for (int place = 0; place < 100; place++) {
            var paper = papers.paper(place);
            String summary = String.valueOf(paper.summary());
            assertThat(paper.metrics())
                    .allSatisfy(result -> assertThat(summary.substring(result.start(), result.end()))
                            .isEqualTo(result.quote()));
        }
    }

    @Test
    void costIsDrawnForEverySize() {
        Size small = size(10_000, 1_000_000, 20_000_000);
        Size large = size(100_000, 2_000_000, 90_000_000);

        String svg = new CostPlot(List.of(small, large)).svg();

        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n").contains("10,000", "100,000", "PostgreSQL, p99");
        assertThat(svg.split("<circle", -1)).hasSize(9);
        assertThat(large.ratio()).isEqualTo(45);
    }

    @Test
    void percentileIsTheNearestRank() {
        Latencies latencies = Latencies.of(List.of(4_000_000L, 1_000_000L, 3_000_000L, 2_000_000L));

        assertThat(latencies.milliseconds(0.5)).isEqualTo(2);
        assertThat(latencies.milliseconds(0.99)).isEqualTo(4);
        assertThat(latencies.milliseconds(0.01)).isEqualTo(1);
    }

    @Test
    void sizesEndWithTheOneAskedFor() {
        assertThat(SearchBenchmark.sizes(100_000)).containsExactly(10_000, 30_000, 100_000);
        assertThat(SearchBenchmark.sizes(5_000)).containsExactly(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--papers", "--papers=5", "--paper 1000", "--papers 10", "--papers x", "--papers 9999999"})
    void wrongArgumentsAreUsage(String arguments) {
        assertThatThrownBy(() -> new SearchBenchmark().run(List.of(arguments.split(" ")), System.out))
                .isInstanceOf(UsageException.class);
    }

    private static Size size(int papers, long ours, long postgres) {
        return new Size(papers, Latencies.of(List.of(ours)), Latencies.of(List.of(postgres)), Map.of(), Map.of());
    }
}
