package io.paperwire.benchmark.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.paperwire.enrich.board.BoardReader;
import io.paperwire.enrich.board.BoardRules;
import io.paperwire.enrich.board.Placed;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.PaperComposition;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.paper.Version;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Change;
import io.paperwire.model.DigestId;
import io.paperwire.model.Listing;
import io.paperwire.model.PaperStatus;
import io.paperwire.model.RowHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The leaderboards that a folder of digests makes, by the services' own code, without services. */
final class BoardsOfDigests {
    private static final List<String> ENDINGS = List.of(".md", ".markdown", ".json", ".jsonl", ".txt");

    private final Extractor extractor = Extractor.standard();
    private final PaperComposition composition = new PaperComposition(extractor.gazetteer());
    private final BoardReader boards = new BoardReader(BoardRules.standard(extractor.gazetteer()));
    private final Map<ArxivId, Map<DigestId, StoredListing>> papers = new TreeMap<>();

    /** Reads every digest below {@code folder}; its first folder is the digest's source, as in an inbox. */
    void read(Path folder) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        }
        DigestReader reader = DigestReader.standard();
        for (Path file : files) {
            Path name = folder.relativize(file);
            String id = name.getNameCount() == 1 ? "default/" + name : name.toString();
            reader.read(DigestSource.of(name.toString(), file)).listings().stream()
                    .map(SectionedListing::listing)
                    .forEach(listing -> add(DigestId.parse(id), listing));
        }
    }

    int papers() {
        return papers.size();
    }

    /** The boards on which most papers have rows that are shown, with these rows, highest value first. */
    List<List<Placed>> mostPopulated(int count) {
        return papers.entrySet().stream()
                .flatMap(paper -> rows(paper.getKey(), paper.getValue().values()).stream())
                .filter(placed -> placed.row().shown())
                .collect(groupingBy(placed -> placed.board().slug(), TreeMap::new, toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(BoardsOfDigests::papersOn).reversed())
                .limit(count)
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(
                                        (Placed placed) -> placed.row().value())
                                .reversed())
                        .toList())
                .toList();
    }

    static long papersOn(List<Placed> rows) {
        return rows.stream().map(placed -> placed.row().paper()).distinct().count();
    }

    private void add(DigestId digest, Listing listing) {
        var extraction = extractor.extract(listing.title(), listing.summary(), listing.category());
        papers.computeIfAbsent(listing.id(), id -> new TreeMap<>())
                .putIfAbsent(
                        digest,
                        new StoredListing(
                                new ListingKey(listing.id(), digest),
                                new Version(1, 1),
                                PaperStatus.LISTED,
                                false,
                                new ListingWords(RowHash.of(listing), listing, extraction, 1)));
    }

    private List<Placed> rows(ArxivId id, Collection<StoredListing> listings) {
        List<Placed> rows = new ArrayList<>();
        composition
                .compose(id, listings)
                .map(content -> content.revision(1, Change.ADDED, Cause.LISTING, Instant.EPOCH, Instant.EPOCH))
                .ifPresent(paper -> rows.addAll(boards.rows(paper)));
        return rows;
    }
}
