package io.paperwire.enrich.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.paperwire.enrich.enrichment.Extraction;
import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.ListingWords;
import io.paperwire.enrich.paper.StoredListing;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.store.DigestRepository.NamedRows;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.model.Links;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Table {@code listing}. Every method works inside the caller's transaction. */
@ApplicationScoped
public class ListingRepository {
    private static final char SEPARATOR = '\u001F';

    private static final String COLUMNS = """
            select paper_id, digest, epoch, version, status, aged_out, row_hash, line, title, authors, category,
                   labels, summary, date, links::text as links, extraction::text as extraction, extractor
            from listing
            """;

    private static final String OF_PAPERS = COLUMNS + "where paper_id = any(?)";

    private static final String KNOWN = """
            select paper_id, digest, epoch, version, row_hash, extractor from listing where paper_id = any(?)
            """;

    private static final String OUTDATED = """
            select paper_id from listing
            where digest = ? and status = 'listed' and (epoch, version) <= (?, ?)
              and case when paper_id = any(?) then aged_out <> (paper_id = any(?)) else epoch < ? end
            """;

    // Text arrays travel as one text each: unnest takes arrays apart to the last element.
    private static final String SAVE = """
            insert into listing (paper_id, digest, epoch, version, status, aged_out, row_hash, line, title, authors,
                                 category, labels, summary, date, links, extraction, extractor)
            select paper_id, digest, epoch, version, status, aged_out, row_hash, line, title,
                   string_to_array(authors, chr(31)), category, string_to_array(labels, chr(31)), summary, date,
                   links, extraction, extractor
            from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::boolean[], ?::text[], ?::int[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::jsonb[], ?::jsonb[],
                        ?::int[])
                as given (paper_id, digest, epoch, version, status, aged_out, row_hash, line, title, authors, category,
                        labels, summary, date, links, extraction, extractor)
            on conflict (paper_id, digest) do update
            set epoch = excluded.epoch, version = excluded.version, status = excluded.status,
                aged_out = excluded.aged_out, row_hash = excluded.row_hash, line = excluded.line,
                title = excluded.title, authors = excluded.authors, category = excluded.category,
                labels = excluded.labels, summary = excluded.summary, date = excluded.date, links = excluded.links,
                extraction = excluded.extraction, extractor = excluded.extractor
            """;

    private final Session session;

    ListingRepository(Session session) {
        this.session = session;
    }

    /** All listings of these papers, tombstones included; a paper without any has no entry. */
    public Map<ArxivId, Map<DigestId, StoredListing>> ofPapers(Collection<ArxivId> papers) {
        String[] ids = texts(papers);
        List<StoredListing> rows = session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(OF_PAPERS)) {
                statement.setArray(1, connection.createArrayOf("text", ids));
                return read(statement.executeQuery());
            }
        });
        return rows.stream()
                .collect(groupingBy(
                        row -> row.key().paper(), toMap(row -> row.key().digest(), Function.identity())));
    }

    /** What is stored of these papers' listings, without the words. */
    public Map<ListingKey, Known> known(Collection<ArxivId> papers) {
        String[] ids = texts(papers);
        return session.doReturningWork(connection -> {
            Map<ListingKey, Known> known = new HashMap<>();
            try (var statement = connection.prepareStatement(KNOWN)) {
                statement.setArray(1, connection.createArrayOf("text", ids));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        String rowHash = row.getString("row_hash");
                        known.put(
                                key(row),
                                new Known(
                                        new Version(row.getInt("epoch"), row.getInt("version")),
                                        rowHash == null ? null : new RowHash(rowHash),
                                        row.getInt("extractor")));
                    }
                }
            }
            return known;
        });
    }

    /**
     * Papers whose listing in this digest is not what {@code version} says of it: it is from an earlier incarnation of
     * Kafka and not named any more, or it is named with another mark of having aged out.
     */
    public SortedSet<ArxivId> outdated(DigestId digest, Version version, NamedRows named) {
        return session.doReturningWork(connection -> {
            SortedSet<ArxivId> papers = new TreeSet<>();
            try (var statement = connection.prepareStatement(OUTDATED)) {
                statement.setString(1, digest.toString());
                statement.setInt(2, version.epoch());
                statement.setInt(3, version.number());
                statement.setArray(4, connection.createArrayOf("text", texts(named.all())));
                statement.setArray(5, connection.createArrayOf("text", texts(named.agedOut())));
                statement.setInt(6, version.epoch());
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        papers.add(new ArxivId(row.getString("paper_id")));
                    }
                }
            }
            return papers;
        });
    }

    /** Writes each listing over what was there. No two may have the same key. */
    public void save(Collection<StoredListing> listings) {
        if (listings.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(SAVE)) {
                columns(listings).bind(statement);
                statement.executeUpdate();
            }
        });
    }

    private static Columns<StoredListing> columns(Collection<StoredListing> listings) {
        return Columns.of(listings)
                .text(row -> row.key().paper())
                .text(row -> row.key().digest())
                .integer(row -> row.version().epoch())
                .integer(row -> row.version().number())
                .text(row -> Words.of(row.status()))
                .add("bool", StoredListing::agedOut)
                .text(words(ListingWords::rowHash))
                .integer(listing(Listing::line))
                .text(listing(Listing::title))
                .text(listing(words -> joined(words.authors())))
                .text(listing(Listing::category))
                .text(listing(words -> joined(words.labels())))
                .text(listing(Listing::summary))
                .add("date", listing(Listing::date))
                .add("jsonb", listing(words -> json(words.links())))
                .add("jsonb", words(words -> json(words.extraction())))
                .integer(words(ListingWords::extractor));
    }

    private static Function<StoredListing, @Nullable Object> words(Function<ListingWords, @Nullable Object> field) {
        return row -> row.words() == null ? null : field.apply(row.words());
    }

    private static Function<StoredListing, @Nullable Object> listing(Function<Listing, @Nullable Object> field) {
        return words(words -> field.apply(words.listing()));
    }

    private static String joined(List<String> texts) {
        return String.join(
                String.valueOf(SEPARATOR),
                texts.stream().map(text -> text.replace(SEPARATOR, ' ')).toList());
    }

    private static String json(Object value) {
        return new String(WireJson.write(value), StandardCharsets.UTF_8);
    }

    private static List<StoredListing> read(ResultSet rows) throws SQLException {
        List<StoredListing> listings = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                listings.add(new StoredListing(
                        key(rows),
                        new Version(rows.getInt("epoch"), rows.getInt("version")),
                        Words.status(rows.getString("status")),
                        rows.getBoolean("aged_out"),
                        readWords(rows)));
            }
        }
        return listings;
    }

    private static ListingKey key(ResultSet row) throws SQLException {
        return new ListingKey(new ArxivId(row.getString("paper_id")), DigestId.parse(row.getString("digest")));
    }

    private static @Nullable ListingWords readWords(ResultSet row) throws SQLException {
        String rowHash = row.getString("row_hash");
        if (rowHash == null) {
            return null;
        }
        var listing = new Listing(
                row.getInt("line"),
                new ArxivId(row.getString("paper_id")),
                row.getString("title"),
                texts(row, "authors"),
                row.getString("category"),
                texts(row, "labels"),
                row.getString("summary"),
                row.getObject("date", LocalDate.class),
                read(row.getString("links"), Links.class));
        return new ListingWords(
                new RowHash(rowHash),
                listing,
                read(row.getString("extraction"), Extraction.class),
                row.getInt("extractor"));
    }

    private static String[] texts(Collection<ArxivId> ids) {
        return ids.stream().map(ArxivId::value).toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return WireJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (GarbledEventException e) {
            throw new IllegalStateException(
                    "table listing holds what this release did not write: " + e.getMessage(), e);
        }
    }

    /**
     * What is known of a listing without reading its words.
     *
     * @param rowHash null for a withdrawal of a row that was never seen
     * @param extractor release that extracted; 0 when there are no words
     */
    public record Known(Version version, @Nullable RowHash rowHash, int extractor) {}
}
