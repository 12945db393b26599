package io.paperwire.ingest;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.EventType;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Topics;
import io.paperwire.event.Topics.Topic;
import io.paperwire.event.WireJson;
import io.paperwire.launcher.engine.EmbeddedKafka;
import io.paperwire.launcher.engine.FreePorts;
import io.paperwire.launcher.process.ServiceInstance;
import io.paperwire.launcher.process.SystemPart;
import io.paperwire.platform.kafka.EventRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and packaged ingest-services on it, each its own process, for tests that kill them. */
final class Stage implements AutoCloseable {
    private static final int LOWEST_PORT = Integer.getInteger("paperwire.test.lowest-port", 22_000);
    private static final int HIGHEST_PORT = LOWEST_PORT + 299;

    private final Path dir;
    private Path inbox;
    private final EmbeddedKafka kafka;
    private final SystemPart broker;
    private final List<SystemPart> services = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Stage(Path dir) {
        this.dir = dir;
        this.inbox = dir.resolve("inbox");
        List<Integer> ports = FreePorts.within(LOWEST_PORT, HIGHEST_PORT, 2);
        kafka = new EmbeddedKafka(dir.resolve("kafka"), ports.get(0), ports.get(1), dir.resolve("log/kafka.log"));
        broker = kafka.part().start();
    }

    Path inbox() {
        return inbox;
    }

    /** Ends all services; the next ones have another inbox. */
    void clear(String next) {
        services.forEach(SystemPart::kill);
        services.clear();
        inbox = dir.resolve(next);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    SystemPart broker() {
        return broker;
    }

    /** A service of that name, not started; services share the inbox and nothing else. */
    Service service(String name, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "paperwire.ingest.inbox", inbox().toString()));
        all.putAll(settings);
        int port = FreePorts.within(LOWEST_PORT, HIGHEST_PORT, 1).get(0);
        ServiceInstance instance = new ServiceInstance(
                name,
                Path.of("target", "quarkus-app"),
                port,
                inbox.resolveSibling(inbox.getFileName() + "-" + name),
                all,
                Map.of());
        SystemPart part = instance.part();
        services.add(part);
        return new Service(part, instance.url(), instance.data(), http);
    }

    /** Moves a file into the inbox that was written elsewhere. */
    Path drop(String name, String text) throws IOException {
        Path written = Files.writeString(dir.resolve(UUID.randomUUID().toString()), text);
        Path target = inbox().resolve(name);
        Files.createDirectories(target.getParent());
        return Files.move(written, target);
    }

    /** The bytes of the seed digest. */
    static String seed() throws IOException {
        return Files.readString(Path.of("..", "seeds", "2025-05-13.md"));
    }

    /** A digest of that many rows, whose papers are numbered from {@code first}. */
    static String table(int first, int rows) {
        StringBuilder table = new StringBuilder("| Title | Authors | Summary |\n|---|---|---|\n");
        for (int number = first; number < first + rows; number++) {
            String id = "2505.%05d".formatted(number);
            table.append("| Paper [%s](https://arxiv.org/abs/%s) | A | It reaches 5%%. |%n".formatted(id, id));
        }
        return table.toString();
    }

    /** Writes a version as another release of ingest would have; none may run meanwhile. */
    void remember(DigestEvent version) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(EventRecords.write(
                            Topics.DIGESTS,
                            version.digest().toString(),
                            EventType.DIGEST_VERSION,
                            version.eventId(),
                            URI.create("/paperwire/test"),
                            version.arrivedAt(),
                            WireJson.write(version)))
                    .get();
        }
    }

    /** All committed versions, in the order of the log. */
    List<DigestEvent> versions() throws Exception {
        return read(Topics.DIGESTS, DigestEvent.class);
    }

    /** Those of one source. */
    List<DigestEvent> versions(String source) throws Exception {
        return versions().stream()
                .filter(version -> version.digest().source().equals(source))
                .toList();
    }

    /** All committed row events. */
    List<ListingEvent> rowEvents() throws Exception {
        return read(Topics.LISTED, ListingEvent.class);
    }

    /** Those of one source. */
    List<ListingEvent> rowEvents(String source) throws Exception {
        return rowEvents().stream()
                .filter(row -> row.digest().source().equals(source))
                .toList();
    }

    private <T> List<T> read(Topic topic, Class<T> type) throws Exception {
        List<T> events = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = ends(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                    events.add(WireJson.read(EventRecords.read(found).json(), type));
                }
            }
        }
        return events;
    }

    /** Behind every record, also one whose transaction is committed but not marked so yet: a reader waits for those. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    @Override
    public void close() {
        services.forEach(SystemPart::kill);
        broker.stop();
    }

    /** A packaged service and its HTTP interface. */
    record Service(SystemPart part, URI url, Path data, HttpClient http) {
        Service start() {
            part.start();
            return this;
        }

        int readiness() throws Exception {
            return get("/q/health/ready").statusCode();
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(url.resolve(path)).GET());
        }

        HttpResponse<String> delete(String path) throws Exception {
            return send(HttpRequest.newBuilder(url.resolve(path)).DELETE());
        }

        HttpResponse<String> post(String path, String type, String body) throws Exception {
            return send(HttpRequest.newBuilder(url.resolve(path))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
