package io.paperwire.query.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.document.Fields;
import io.paperwire.query.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class AuthorListTest {
    private static final Query LISTED = Filter.listed(Fields.PAPERS);
    private static final LocalDate LAST = LocalDate.parse("2025-05-14");

    @Test
    void companyIsThatOfABruteForceCount() throws Exception {
        long seed = System.nanoTime();
        List<Paper> papers = papers(new Random(seed));

        try (MemoryIndex index = MemoryIndex.of(papers)) {
            TermPage page =
                    new TermList(index.searcher(), LISTED, Fields.AUTHOR).page(TermOrder.PAPERS, LAST, 4, 0, null, 9);
            AuthorPage authors = new AuthorList(index.searcher(), LISTED).of(page, 3);

            assertThat(authors.items()).hasSize(9);
            assertThat(authors.next()).isEqualTo(page.next());
            for (Author author : authors.items()) {
                String name = author.term().name();
                List<Paper> own = papers.stream()
                        .filter(paper -> paper.authors().contains(name))
                        .toList();
                assertThat(author.term().papers()).isEqualTo(own.size());
                assertThat(author.coAuthors())
                        .as("seed %d: %s", seed, name)
                        .isEqualTo(most(own, paper -> paper.authors().stream().filter(other -> !other.equals(name))));
                assertThat(author.topics())
                        .as("seed %d: %s", seed, name)
                        .isEqualTo(most(own, paper -> paper.keywords().stream()));
            }
        }
    }

    private static List<Author.Share> most(List<Paper> papers, Function<Paper, Stream<String>> names) {
        Map<String, Integer> counts = new TreeMap<>();
        papers.stream().flatMap(names).forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Author.Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Author.Share::papers).reversed().thenComparing(Author.Share::name))
                .limit(3)
                .toList();
    }

    private static List<Paper> papers(Random random) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            papers.add(Papers.about(
                    Papers.listed("2505.%05d".formatted(i), 1),
                    some(random, "Author ", 20),
                    some(random, "topic ", 10)));
        }
        return papers;
    }

    private static List<String> some(Random random, String prefix, int of) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> prefix + random.nextInt(of))
                .distinct()
                .toList();
    }
}
