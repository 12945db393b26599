package io.paperwire.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.paperwire.event.WireJson;
import io.paperwire.model.Paper;
import io.paperwire.query.Papers;
import io.paperwire.query.document.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperIndexTest {
    @TempDir
    Path folder;

    private final FeedOfPapers feed = new FeedOfPapers("log-1");

    @Test
    void holdsTheLastRevisionOfEveryPaperAsTheFeedToldIt() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));
        feed.tell(Papers.listed("2505.00002", 1));
        feed.tell(Papers.listed("2505.00001", 2));
        feed.tell(Papers.withdrawn("2505.00002", 2));
        feed.append(Papers.listed("2505.00001", 1));

        try (PaperIndex index = feed.index(folder, true)) {
            assertThat(feed.feed(index, 2)).containsExactly(4L);
            assertThat(documents(index)).isEqualTo(database());
        }
    }

    @Test
    void goesOnFromItsLastCommitAndJudgesRepeatsAsBefore() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));
        try (PaperIndex index = feed.index(folder, true)) {
            feed.feed(index, 1);
        }
        feed.append(Papers.listed("2505.00001", 1));
        feed.tell(Papers.listed("2505.00002", 1));

        try (PaperIndex index = feed.index(folder, true)) {
            assertThat(feed.feed(index, 5)).containsExactly(1L);
            assertThat(documents(index)).isEqualTo(database());
        }
        try (PaperIndex index = feed.index(folder, true)) {
            assertThat(index.open("log-1", 0, 3).dropped()).containsExactly(1L);
        }
        assertThat(feed.builds()).isEqualTo(1);
    }

    @Test
    void killedBeforeItsCommitReadsTheSameAgain() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));
        Path copy = folder.resolve("killed");
        try (PaperIndex index = feed.index(folder.resolve("live"), false)) {
            feed.feed(index, 1);
            feed.tell(Papers.listed("2505.00001", 2));
            feed.tell(Papers.withdrawn("2505.00002", 1));
            feed.feed(index, 1);
            // What stands on the disk at this moment is what a kill leaves.
            copy(folder.resolve("live"), copy);
        }

        try (PaperIndex index = feed.index(copy, true)) {
            assertThat(index.open("log-1", 0, 3).position()).isZero();
            assertThat(feed.feed(index, 1)).isEmpty();
            assertThat(documents(index)).isEqualTo(database());
        }
        assertThat(feed.builds()).isEqualTo(1);
    }

    @Test
    void isBuiltAnewWhenItIsMissingDamagedOrOfAnotherLog() throws IOException {
        for (int i = 1; i <= 40; i++) {
            feed.tell(Papers.listed("2505.%05d".formatted(i), 1));
        }
        fill();

        damage();
        fill();
        assertThat(feed.builds()).isEqualTo(2);

        delete(folder);
        fill();
        assertThat(feed.builds()).isEqualTo(3);

        FeedOfPapers another = new FeedOfPapers("log-2");
        feed.present().forEach(another::tell);
        try (PaperIndex index = another.index(folder, true)) {
            another.feed(index, 7);
            assertThat(documents(index)).isEqualTo(database());
        }
        assertThat(another.builds()).isEqualTo(1);
        assertThat(generations()).hasSize(1);
    }

    @Test
    void databaseMayBeAheadOfTheFeed() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));
        feed.store(Papers.listed("2505.00001", 2));

        try (PaperIndex index = feed.index(folder, true)) {
            assertThat(feed.feed(index, 1)).isEmpty();
            assertThat(documents(index)).isEqualTo(database());
            feed.append(Papers.listed("2505.00001", 2));
            assertThat(feed.feed(index, 1)).isEmpty();
            assertThat(documents(index)).isEqualTo(database());
        }
    }

    @Test
    void twoInstancesInOneFolderDoNotMeet() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));

        try (PaperIndex one = feed.index(folder, true);
                PaperIndex other = feed.index(folder, true)) {
            feed.feed(one, 1);
            feed.feed(other, 1);

            assertThat(documents(one)).isEqualTo(documents(other)).isEqualTo(database());
        }
    }

    @Test
    void earlierStateIsHeldForThoseWhoPageThroughIt() throws IOException {
        feed.tell(Papers.listed("2505.00001", 1));
        try (PaperIndex index = feed.index(folder, true);
                Searchers searchers =
                        new Searchers(index::searchers, Duration.ofMinutes(1), Duration.ofMinutes(5), 1)) {
            feed.feed(index, 1);
            String before;
            try (Searchers.Lease lease = searchers.now()) {
                before = lease.searcher().version();
                searchers.hold(lease);
            }
            feed.tell(Papers.listed("2505.00002", 1));
            feed.feed(index, 1);

            try (Searchers.Lease held = searchers.of(before).orElseThrow();
                    Searchers.Lease now = searchers.now()) {
                assertThat(held.searcher().total(Fields.PAPERS)).isEqualTo(1);
                assertThat(now.searcher().total(Fields.PAPERS)).isEqualTo(2);
                searchers.hold(now);
            }
            assertThat(searchers.of(before)).isEmpty();
        }
    }

    private void fill() throws IOException {
        try (PaperIndex index = feed.index(folder, true)) {
            feed.feed(index, 7);
            assertThat(documents(index)).isEqualTo(database());
        }
    }

    private Map<String, String> database() {
        Map<String, String> papers = new TreeMap<>();
        feed.present().forEach(paper -> papers.put(paper.id().value(), json(paper)));
        return papers;
    }

    private static String json(Paper paper) {
        return new String(WireJson.write(paper), StandardCharsets.UTF_8);
    }

    private static Map<String, String> documents(PaperIndex index) throws IOException {
        Map<String, String> papers = new TreeMap<>();
        var searcher = (PaperSearcher) index.searchers().orElseThrow().acquire();
        try {
            for (ScoreDoc hit : searcher.search(Fields.PAPERS, 1_000).scoreDocs) {
                String json = new String(
                        searcher.storedFields().document(hit.doc).getBinaryValue(Fields.DOCUMENT).bytes,
                        StandardCharsets.UTF_8);
                assertThat(papers.put(json.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"), json))
                        .isNull();
            }
            assertThat(searcher.count(new MatchAllDocsQuery())).isGreaterThanOrEqualTo(papers.size());
        } finally {
            index.searchers().orElseThrow().release(searcher);
        }
        return papers;
    }

    private void damage() throws IOException {
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith("_")) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve("1"))) {
            return list.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
