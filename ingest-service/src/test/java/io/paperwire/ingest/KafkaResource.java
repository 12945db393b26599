package io.paperwire.ingest;

import io.paperwire.launcher.engine.EmbeddedKafka;
import io.paperwire.launcher.process.SystemPart;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A broker of its own for the tests of a class, with folders to watch beside it. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager, AutoCloseable {
    private final Path dir;
    private final EmbeddedKafka broker;
    private final SystemPart part;

    public KafkaResource() throws IOException {
        dir = Files.createTempDirectory("paperwire-ingest");
        List<Integer> ports = freePorts();
        broker = new EmbeddedKafka(dir.resolve("kafka"), ports.get(0), ports.get(1), dir.resolve("kafka.log"));
        part = broker.part();
    }

    @Override
    public Map<String, String> start() {
        part.start();
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.http.test-port", "0",
                "paperwire.data-dir", dir.resolve("data").toString(),
                "paperwire.ingest.inbox", dir.resolve("inbox").toString(),
                "paperwire.ingest.seeds", Path.of("..", "seeds").toAbsolutePath().toString());
    }

    public Path dir() {
        return dir;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public SystemPart broker() {
        return part;
    }

    @Override
    public void stop() {
        part.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket first = new ServerSocket(0);
                ServerSocket second = new ServerSocket(0)) {
            return List.of(first.getLocalPort(), second.getLocalPort());
        }
    }
}
