package io.paperwire.launcher.engine;

import io.paperwire.launcher.process.ChildCommand;
import io.paperwire.launcher.process.JavaCommand;
import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.Signal;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Apache Kafka on the loopback interface: one node, broker and controller, formatted on its first start.
 *
 * @param dir the data folder, made when it is missing
 * @param port the broker's port
 * @param controllerPort the controller's port; clients never use it
 * @param log the file for the broker's output
 */
public record EmbeddedKafka(Path dir, int port, int controllerPort, Path log) {
    public static final String VERSION = "4.1.2";
    public static final int DEFAULT_PORT = 19092;

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
            "-Dorg.slf4j.simpleLogger.showThreadName=false");

    public EmbeddedKafka {
        dir = dir.toAbsolutePath();
    }

    /** What clients set as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker as a part of the system, not started yet; ready when it takes requests. */
    public SystemPart part() {
        List<String> main = List.of(
                KafkaMain.class.getName(), dir.toString(), Integer.toString(port), Integer.toString(controllerPort));
        JavaCommand java = new JavaCommand(owner(), JVM_OPTIONS, System.getProperty("java.class.path"), main);
        ChildCommand command =
                new ChildCommand("Kafka", java.line(), java.environment(Map.of()), dir, log, Signal.TERM);
        return new SystemPart(command, this::prepare, process -> Files.exists(readyFile(dir)), START_LIMIT);
    }

    /** The broker makes this file when it is up: its port opens long before. */
    static Path readyFile(Path dir) {
        return dir.resolveSibling(dir.getFileName() + ".ready");
    }

    private Path owner() {
        Path parent = dir.getParent();
        return parent == null ? dir : parent;
    }

    private void prepare() {
        try {
            Files.createDirectories(dir);
            Files.deleteIfExists(readyFile(dir));
        } catch (IOException e) {
            throw new PartFailure("Kafka's data folder " + dir + " cannot be made: " + e.getMessage(), e);
        }
    }
}
