package io.paperwire.query.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.filter.Filter;
import io.paperwire.query.syndication.SyndicationRepository.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPapersTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void pagesHoldEveryPaperOfTheFilterOnceAndInOrder(int limit) throws Exception {
        List<Stored> stored = stored(1_200);
        List<String> expected = IntStream.range(0, 1_200)
                .filter(i -> i % 7 == 0)
                .mapToObj(FeedPapersTest::id)
                .toList();
        var papers = new FeedPapers((after, size) -> behind(stored, after, size));

        assertThat(all(papers, Filter.parse("title:seventh"), limit)).isEqualTo(expected);
    }

    @Test
    void feedOfEverythingIsReadPageByPage() {
        List<Stored> stored = stored(25);
        var papers = new FeedPapers((after, size) -> behind(stored, after, size));

        assertThat(all(papers, null, 10))
                .isEqualTo(IntStream.range(0, 25).mapToObj(FeedPapersTest::id).toList());
        assertThat(papers.page(null, null, 25).next()).isEmpty();
    }

    @Test
    void pageOfARareFilterIsCutAndStillLeadsOn() throws Exception {
        List<Stored> stored = stored(FeedPapers.SCANNED + 100);
        var papers = new FeedPapers((after, size) -> behind(stored, after, size));
        Filter filter = Filter.parse("id:" + id(FeedPapers.SCANNED + 50));

        FeedPapers.Page first = papers.page(filter, null, 10);

        assertThat(first.papers()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(all(papers, filter, 10)).containsExactly(id(FeedPapers.SCANNED + 50));
    }

    private static List<String> all(FeedPapers papers, Filter filter, int limit) {
        List<String> ids = new ArrayList<>();
        Optional<FeedCursor> next = Optional.empty();
        do {
            FeedPapers.Page page = papers.page(filter, next.orElse(null), limit);
            assertThat(page.papers()).hasSizeLessThanOrEqualTo(limit);
            page.papers().forEach(paper -> ids.add(paper.id().value()));
            next = page.next().map(FeedCursor::toString).flatMap(FeedCursor::parse);
        } while (next.isPresent());
        return ids;
    }

    /** As the database answers. */
    private static List<Stored> behind(List<Stored> stored, FeedCursor after, int size) {
        int from = after == null
                ? 0
                : IntStream.range(0, stored.size())
                                .filter(i -> stored.get(i).place().equals(after))
                                .findFirst()
                                .orElseThrow()
                        + 1;
        return stored.subList(from, Math.min(stored.size(), from + size));
    }

    private static List<Stored> stored(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Paper paper = Papers.of(
                            id(i), 1, LocalDate.parse("2026-01-01"), "AI", i % 7 == 0 ? "Seventh" : "Other", "Summary");
                    return new Stored(
                            new FeedCursor(TIME.minusSeconds(i / 3), paper.id()),
                            new String(WireJson.write(paper), StandardCharsets.UTF_8));
                })
                .toList();
    }

    private static String id(int number) {
        return "2601.%05d".formatted(99_999 - number);
    }
}
