package io.paperwire.launcher.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** The main class of the Kafka child: arguments are the data folder, the broker's port and the controller's port. */
public final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        Properties settings = KafkaSettings.of(dir, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        if (!Files.exists(dir.resolve("meta.properties"))) {
            format(dir);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Files.createFile(EmbeddedKafka.readyFile(dir));
        server.awaitShutdown();
    }

    private static void format(Path dir) throws Exception {
        Files.createDirectories(dir);
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setDirectories(List.of(dir.toString()))
                .setMetadataLogDirectory(dir.toString())
                .setControllerListenerName("CONTROLLER")
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(true)
                .run();
    }
}
