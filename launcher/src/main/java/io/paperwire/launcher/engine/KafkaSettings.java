package io.paperwire.launcher.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of one Kafka node that is broker and controller, where they differ from Kafka's defaults. */
final class KafkaSettings {
    /** A payload may have 16 MiB; the rest is for its key, headers and the batch around it. */
    static final int LARGEST_MESSAGE_BYTES = 16 * 1024 * 1024 + 64 * 1024;

    private KafkaSettings() {}

    static Properties of(Path dir, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(node(dir, port, controllerPort));
        settings.putAll(keeping());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> node(Path dir, int port, int controllerPort) {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        return Map.of(
                "node.id", "1",
                "process.roles", "broker,controller",
                "log.dirs", dir.toString(),
                "listeners", broker + ",CONTROLLER://" + controller,
                "advertised.listeners", broker,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@" + controller,
                // After a kill the broker may register again only when its old session has run out.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }

    /** Nothing expires: Kafka's defaults forget records and committed offsets after a week. */
    private static Map<String, String> keeping() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1",
                "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
                "message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES),
                // There is no second copy: what is acknowledged is on the disk a second later.
                "log.flush.interval.ms", "1000",
                "log.flush.scheduler.interval.ms", "1000");
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)));
    }
}
