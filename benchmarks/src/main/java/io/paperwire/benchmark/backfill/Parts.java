package io.paperwire.benchmark.backfill;

import com.sun.management.OperatingSystemMXBean;
import io.paperwire.benchmark.up.SystemUnderTest;
import io.paperwire.enrich.enrichment.Extractor;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.WireJson;
import io.paperwire.ingest.digest.DigestReader;
import io.paperwire.ingest.digest.DigestSource;
import io.paperwire.ingest.digest.Duplicate;
import io.paperwire.ingest.digest.RowSink;
import io.paperwire.ingest.digest.SectionedListing;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import io.paperwire.model.Listing;
import io.paperwire.model.Paper;
import io.paperwire.model.Reject;
import io.paperwire.query.document.PaperDocument;
import io.paperwire.query.document.TextAnalyzer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The parts of the way from file to API, each by itself on the same papers: seconds of CPU of this process and of the
 * engine that it needs. The engines are those of the system, which rests meanwhile.
 */
final class Parts {
    private static final OperatingSystemMXBean OWN =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final SystemUnderTest system;
    private final List<Path> digests;
    private final Path scratch;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();

    private interface Work {
        void run() throws Exception;
    }

    Parts(SystemUnderTest system, List<Path> digests, Path scratch) {
        this.system = system;
        this.digests = digests;
        this.scratch = scratch;
    }

    /** Seconds of CPU by part. */
    Map<String, Double> measure() throws Exception {
        time("parse", Stream.empty(), () -> read(listing -> {}));
        Extractor extractor = Extractor.standard();
        List<Listing> listings = new ArrayList<>();
        read(listings::add);
        time(
                "extract",
                Stream.empty(),
                () -> listings.forEach(
                        listing -> extractor.extract(listing.title(), listing.summary(), listing.category())));
        try (Connection database = DriverManager.getConnection(
                system.jdbcUrl(), SystemUnderTest.DATABASE_USER, SystemUnderTest.DATABASE_PASSWORD)) {
            List<byte[]> papers = papers(database);
            makeTopics();
            time("produce to Kafka", system.broker(), () -> produce(listings, papers));
            listings.clear();
            copy(database);
            List<Paper> read = new ArrayList<>();
            for (byte[] paper : papers) {
                read.add(paper(paper));
            }
            papers.clear();
            time("index with Lucene", Stream.empty(), () -> index(read));
        }
        return seconds;
    }

    private void time(String part, Stream<ProcessHandle> engine, Work work) throws Exception {
        if (!seconds.containsKey(part)) {
            System.err.println("backfill: the parts by themselves: " + part);
        }
        List<ProcessHandle> processes = engine.toList();
        double start = now(processes);
        work.run();
        seconds.merge(part, now(processes) - start, Double::sum);
    }

    private static double now(List<ProcessHandle> engine) throws IOException {
        return OWN.getProcessCpuTime() / 1e9
                + ProcessTimes.seconds(engine.stream().flatMap(ProcessTimes::tree));
    }

    private void read(Consumer<Listing> action) throws IOException {
        DigestReader reader = DigestReader.standard();
        for (Path digest : digests) {
            reader.read(DigestSource.of(digest.getFileName() + "", digest), new Listings(action));
        }
    }

    private void makeTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            // as many partitions as the topics of the system have
            admin.createTopics(List.of(
                            new NewTopic("bench.listed", 8, (short) 1), new NewTopic("bench.enriched", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** The two records that the system sends for each paper, with the settings of its producers. */
    private void produce(List<Listing> listings, List<byte[]> papers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                system.bootstrapServers(),
                "acks",
                "all",
                "batch.size",
                128 * 1024,
                "compression.type",
                "lz4",
                "max.request.size",
                16 << 20);
        var digest = DigestId.parse("backfill/digest.md");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Listing listing : listings) {
                byte[] event = WireJson.write(ListingEvent.listed(digest, "epoch", 1, Cause.LISTING, listing));
                send(producer, new ProducerRecord<>("bench.listed", listing.id().value(), event));
            }
            for (byte[] paper : papers) {
                send(producer, new ProducerRecord<>("bench.enriched", paper));
            }
        }
        Exception failure = refusal.get();
        if (failure != null) {
            throw new IllegalStateException("the broker did not take all records", failure);
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> message) {
        var unused = producer.send(message, (metadata, failure) -> {
            if (failure != null) {
                refusal.compareAndSet(null, failure);
            }
        });
    }

    private static List<byte[]> papers(Connection database) throws SQLException {
        List<byte[]> papers = new ArrayList<>();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery("""
                select o.payload from paperwire.paper p join paperwire.outbox o on o.id = p.outbox_id
                where p.status = 'listed'
                """)) {
                while (rows.next()) {
                    papers.add(rows.getBytes(1));
                }
            }
        }
        database.setAutoCommit(true);
        return papers;
    }

    private static Paper paper(byte[] payload) {
        try {
            return WireJson.read(payload, Paper.class);
        } catch (GarbledEventException e) {
            throw new IllegalStateException("the outbox holds a paper that cannot be read", e);
        }
    }

    /** Copies the rows of every table of the schema into an empty table like it, indexes and all. */
    private void copy(Connection database) throws Exception {
        CopyManager copies = new CopyManager(database.unwrap(BaseConnection.class));
        Path rows = scratch.resolve("rows.copy");
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema bench");
            for (String table : tables(statement)) {
                try (var out = Files.newOutputStream(rows)) {
                    copies.copyOut("copy paperwire." + table + " to stdout", out);
                }
                if (Files.size(rows) == 0) {
                    continue;
                }
                statement.execute("create table bench." + table + " (like paperwire." + table + " including all)");
                time("COPY into the tables", system.database(), () -> {
                    try (var in = Files.newInputStream(rows)) {
                        copies.copyIn("copy bench." + table + " from stdin", in, 1 << 16);
                    }
                });
            }
            statement.execute("drop schema bench cascade");
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
            select quote_ident(tablename) from pg_tables
            where schemaname = 'paperwire' and tablename not like 'flyway%' order by 1
            """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void index(List<Paper> papers) throws IOException {
        // The buffer that query-service has.
        var config = new IndexWriterConfig(new TextAnalyzer()).setRAMBufferSizeMB(12);
        try (var writer = new IndexWriter(FSDirectory.open(scratch.resolve("index")), config)) {
            for (Paper paper : papers) {
                writer.addDocuments(PaperDocument.block(paper));
            }
        }
    }

    private record Listings(Consumer<Listing> action) implements RowSink {
        @Override
        public void listing(SectionedListing listing) {
            action.accept(listing.listing());
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            throw new IllegalStateException("a generated paper stands twice: " + duplicate);
        }

        @Override
        public void reject(Reject reject) {
            throw new IllegalStateException("a generated row was rejected: " + reject);
        }
    }
}
